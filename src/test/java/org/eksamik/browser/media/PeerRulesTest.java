package org.eksamik.browser.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a page's connections reach, and what the page learns of this machine. */
class PeerRulesTest {
  private static final String GATHER =
      """
      <script>
        lines = [];
        const pc = new RTCPeerConnection({iceServers: [{urls: 'stun:stun.other.example:3478'}]});
        pc.createDataChannel('x');
        pc.onicecandidate = e => e.candidate ? lines.push(e.candidate.candidate) : done = true;
        pc.setLocalDescription();
        seen = () => window.done && lines.filter(Boolean).map(line => line.split(' ')[4]);
      </script>
      """;

  @Test
  void hidesAddressesFromPagesThatMayUseNoCamera() {
    try (BridgedPage bridged = BridgedPage.open((kind, origin) -> false)) {
      var page = bridged.page();
      page.with("/", GATHER).go("/");
      assertThat(
              page.await(
                  "seen() && seen().every(a => /^[0-9a-f-]{36}\\.local$/.test(a)) && 'hidden'"))
          .isEqualTo("hidden");
      assertThat(
              page.eval(
                  "lines.length > 0 && /[0-9]+\\.[0-9]+\\.[0-9]+\\.[0-9]+ [0-9]+ typ/"
                      + ".test(pc.localDescription.sdp)"))
          .isEqualTo("false");
      page.eval(
          "pc.getStats().then(all => told = [...all.values()].filter(s => s.address).length)");
      assertThat(page.await("'told' in window && 'addresses: ' + told")).isEqualTo("addresses: 0");
    }
  }

  @Test
  void asksNoServerThatTheExamDoesNotAllowAndSaysSo() {
    try (BridgedPage bridged = BridgedPage.open((kind, origin) -> true)) {
      var page = bridged.page();
      page.with("/", GATHER).go("/");
      page.await("seen() && 'gathered'");
      assertThat(bridged.heard)
          .anyMatch(said -> said.startsWith("unreachable stun.other.example:3478 http://"));
      page.eval(
          "pc.setRemoteDescription({type: 'answer', sdp: pc.localDescription.sdp"
              + ".replace('actpass', 'active')"
              + ".replace(/a=candidate.*/, 'a=candidate:1 1 udp 1 203.0.113.9 9 typ host')})"
              + ".then(() => pc.addIceCandidate({candidate:"
              + " 'candidate:1 1 udp 1 203.0.113.8 9 typ host', sdpMid: '0'}))"
              + ".then(() => added = true)");
      assertThat(page.await("'added' in window && 'added'")).isEqualTo("added");
      assertThat(bridged.heard)
          .anyMatch(said -> said.startsWith("unreachable 203.0.113.9:9 "))
          .anyMatch(said -> said.startsWith("unreachable 203.0.113.8:9 "));
    }
  }

  @Test
  void closesConnectionsWithTheirPage() {
    try (BridgedPage bridged = BridgedPage.open((kind, origin) -> true)) {
      var page = bridged.page();
      page.with(
              "/",
              PeerPage.CONNECT
                  + """
                  <iframe id=f src=/inner></iframe>
                  <script>
                    here = new RTCPeerConnection();
                    channel = here.createDataChannel('x');
                    start = inner => connect(here, inner);
                  </script>
                  """)
          .with(
              "/inner",
              "<script>onload = () => parent.start(window.pc = new RTCPeerConnection())</script>")
          .go("/");
      page.await("channel.readyState == 'open' && 'open'");
      page.eval("f.remove()");
      assertThat(page.await("channel.readyState == 'closed' && 'closed'")).isEqualTo("closed");
    }
  }

  @Test
  void countsForgedMessagesAndKnowsNoConnectionOfAnotherFrame() {
    try (BridgedPage bridged = BridgedPage.open((kind, origin) -> true)) {
      var page = bridged.page();
      page.with(
              "/",
              "<script>onmessage = e => heard = e.data;"
                  + " pc = new RTCPeerConnection(); pc.createDataChannel('x')</script>"
                  + "<iframe src=OTHER/thief></iframe>")
          .with(
              "/thief",
              """
              <script>
                const mark = '\\u0001eksamik:' + '0'.repeat(32);
                ['{"op":"peer","peer":1,"what":"close"}', 'D1,1,0;stolen']
                  .forEach(message => prompt(mark + message));
                parent.postMessage('tried', '*');
              </script>
              """)
          .go("/");
      assertThat(page.await("heard")).isEqualTo("tried");
      assertThat(bridged.forged.get()).isEqualTo(2);
      assertThat(page.eval("pc.signalingState")).isEqualTo("stable");
    }
  }

  @Test
  void opensNoMoreConnectionsThanALaptopBears() {
    try (BridgedPage bridged = BridgedPage.open((kind, origin) -> true)) {
      var page = bridged.page();
      page.with(
              "/",
              """
              <script>
                all = [];
                try { for (let i = 0; i < 1000; i++) all.push(new RTCPeerConnection()) }
                catch (e) { ended = e.name }
                all.forEach(one => one.close());
                again = new RTCPeerConnection().signalingState;
              </script>
              """)
          .go("/");
      assertThat(page.await("again && [all.length, ended, again].join()"))
          .isEqualTo("64,UnknownError,stable");
    }
  }
}
