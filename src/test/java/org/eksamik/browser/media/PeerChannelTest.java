package org.eksamik.browser.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeerChannelTest {
  @Test
  void carriesTextAndBytesBothWaysWithoutLossAndInOrder() {
    try (BridgedPage bridged = BridgedPage.open((kind, origin) -> false)) {
      var page = bridged.page();
      page.with(
              "/",
              PeerPage.CONNECT
                  + """
                  <script>
                    one = new RTCPeerConnection();
                    other = new RTCPeerConnection();
                    mine = one.createDataChannel('answers', {protocol: 'exam'});
                    heard = [];
                    other.ondatachannel = ({channel}) => {
                      theirs = channel;
                      channel.onmessage = ({data}) => {
                        heard.push(typeof data == 'string' ? data : new Uint8Array(data));
                        if (typeof data == 'string') channel.send(data + '!');
                      };
                    };
                    replies = [];
                    mine.onmessage = ({data}) => replies.push(data);
                    const bytes = new Uint8Array(16384).map((_, i) => i * 7);
                    mine.bufferedAmountLowThreshold = 65536;
                    lows = 0;
                    mine.onbufferedamountlow = () => lows++;
                    mine.onopen = async () => {
                      mine.send('tere õpetaja 😀');
                      for (let i = 0; i < 1000; i++) {
                        if (mine.bufferedAmount > 1000000) {
                          await new Promise(r => mine.addEventListener('bufferedamountlow', r,
                            {once: true}));
                        }
                        bytes[0] = i;
                        bytes[1] = i >> 8;
                        mine.send(bytes);
                      }
                      mine.send('end');
                    };
                    whole = () => heard.slice(1, 1001).every((got, i) => got.length == 16384
                      && (got[0] | got[1] << 8) == i && got.slice(2).every((b, at) =>
                        at % 97 || b == ((at + 2) * 7 & 255)));
                    connect(one, other);
                  </script>\
                  """)
          .go("/");
      assertThat(page.await("heard.length == 1002 && replies.length == 2 && replies.join()"))
          .isEqualTo("tere õpetaja 😀!,end!");
      assertThat(page.eval("whole()")).isEqualTo("true");
      assertThat(page.eval("[theirs.label, theirs.protocol, theirs.id == mine.id].join()"))
          .isEqualTo("answers,exam,true");
      assertThat(page.await("mine.bufferedAmount == 0 && lows > 0 && 'errors: ' + errors"))
          .isEqualTo("errors: ");
      page.eval("mine.onclose = () => over = true; theirs.close()");
      assertThat(page.await("mine.readyState == 'closed' && over")).isEqualTo("true");
    }
  }
}
