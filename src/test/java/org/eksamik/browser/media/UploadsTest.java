package org.eksamik.browser.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eksamik.browser.door.TestPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WebView itself sends nothing of a blob. */
class UploadsTest {
  private static final byte[] BYTES = {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3, 0, (byte) 0xFF};

  /** Holds once a blob that was sent later has arrived. */
  private static final String AFTERWARDS =
      "(window.later ||= fetch('/up2', {method: 'POST', body: new Blob(['x'])})"
          + ".then(() => { window.after = 1 })), window.after";

  private final BridgedPage bridged = BridgedPage.open((kind, origin) -> false);
  private final TestPage page = bridged.page();

  @AfterEach
  void close() {
    bridged.close();
  }

  private TestPage.Posted sent(String script) {
    page.with(
        "/",
        """
        <script>
          const blob = new Blob([new Uint8Array([0x1A, 0x45, 0xDF, 0xA3, 0, 0xFF])], {type: 'video/webm'});
          let state = '';
          (async () => { %s })().then(() => { state = 'sent' }, e => { state = String(e) });
        </script>\
        """
            .formatted(script));
    page.go("/");
    assertThat(page.await("state")).isEqualTo("sent");
    return page.posted("/up").orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "fetch | await fetch('/up', {method: 'PUT', body: blob});",
        "fetch with a Request | await fetch(new Request('/up', {method: 'POST', body: blob}));",
        "XMLHttpRequest | await new Promise((done, failed) => { const x = new XMLHttpRequest();"
            + " x.open('POST', '/up'); x.onload = done; x.onerror = failed; x.send(blob); });",
      })
  void sendsABlobWholeAndNamesItsType(String way, String script) {
    TestPage.Posted posted = sent(script);
    assertThat(posted.body()).as(way).isEqualTo(BYTES);
    assertThat(posted.type()).as(way).isEqualTo("video/webm");
  }

  @Test
  void aTypeThatThePageNamesStands() {
    TestPage.Posted posted =
        sent(
            "await fetch('/up', {method: 'PUT', body: blob, headers: {'content-type':"
                + " 'application/x-part'}});");
    assertThat(posted.type()).isEqualTo("application/x-part");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "fetch | await fetch('/up', {method: 'POST', body: form});",
        "XMLHttpRequest | await new Promise((done, failed) => { const x = new XMLHttpRequest();"
            + " x.open('POST', '/up'); x.onload = done; x.onerror = failed; x.send(form); });",
      })
  void sendsAFormWithAFileAsBrowsersDo(String way, String send) {
    TestPage.Posted posted =
        sent(
            "const form = new FormData(); form.append('na\"me', 'a\\nb');"
                + " form.append('part', blob, 'õ.webm'); "
                + send);
    String type = Objects.requireNonNull(posted.type());
    assertThat(type).as(way).startsWith("multipart/form-data; boundary=");
    String boundary = type.substring(type.indexOf('=') + 1);
    String head =
        """
        --%1$s
        Content-Disposition: form-data; name="na%%22me"

        a
        b
        --%1$s
        Content-Disposition: form-data; name="part"; filename="õ.webm"
        Content-Type: video/webm

        """
            .formatted(boundary)
            .replace("\n", "\r\n");
    byte[] before = head.getBytes(StandardCharsets.UTF_8);
    byte[] after = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
    assertThat(posted.body()).as(way).startsWith(before).endsWith(after);
    assertThat(posted.body().length).isEqualTo(before.length + BYTES.length + after.length);
  }

  @Test
  void sendsABeacon() {
    page.with("/", "<script>state = navigator.sendBeacon('/up', new Blob(['bye']))</script>");
    page.go("/");
    assertThat(page.await("state")).isEqualTo("true");
    // In the order of the calls: the beacon is there before its successor is answered.
    assertThat(page.await(AFTERWARDS)).isEqualTo("1");
    assertThat(page.posted("/up").orElseThrow().body())
        .isEqualTo("bye".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void textIsSentAsEver() {
    TestPage.Posted posted = sent("await fetch('/up', {method: 'POST', body: 'tere'});");
    assertThat(posted.body()).isEqualTo("tere".getBytes(StandardCharsets.UTF_8));
    assertThat(posted.type()).isEqualTo("text/plain;charset=UTF-8");
  }

  @Test
  void whatIsTakenBackBeforeItWasReadIsNotSent() {
    page.with(
        "/",
        """
        <script>
          let state = '';
          const x = new XMLHttpRequest();
          x.open('POST', '/up');
          x.send(new Blob(['gone']));
          try { x.send(new Blob(['again'])); } catch (e) { state = e.name; }
          x.abort();
        </script>\
        """);
    page.go("/");
    assertThat(page.await("state")).isEqualTo("InvalidStateError");
    assertThat(page.await(AFTERWARDS)).isEqualTo("1");
    assertThat(page.posted("/up")).isEmpty();
  }
}
