package org.eksamik.browser.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.event.Event;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.eksamik.browser.door.TestPage;
import org.eksamik.browser.media.VisitedPage;
import org.eksamik.profile.BrowserSettings.Clipboard;
import org.junit.jupiter.api.Test;

/** The clipboard by the profile, the whole screen, and what is refused. */
class WebPlatformTest {
  private static final String PAGE =
      """
      <input id=field value='seen text'><iframe id=inner src='/inner'></iframe><p id=p>paragraph</p>
      <script>
        heard = [];
        run = work => { result = ''; work().then(v => { result = '=' + v }, e => { result = '=' + e.name }) };
      </script>\
      """;

  private static VisitedPage open(Clipboard policy) {
    VisitedPage visited =
        VisitedPage.open(List.of("http://127.0.0.1:*"), WebPlatform.parts(policy));
    visited.page().with("/", PAGE).with("/inner", "<p>inner").go("/");
    visited.page().await("document.readyState == 'complete' && window.run");
    return visited;
  }

  private static String result(TestPage page, String script) {
    page.eval("run(async () => { " + script + " })");
    return page.await("result").substring(1);
  }

  private static void key(TestPage page, KeyCode code) {
    TestPage.onFx(() -> {
      page.view().requestFocus();
      for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
        Event.fireEvent(page.view(), new KeyEvent(type, "", "", code, false, true, false, false));
      }
      return true;
    });
  }

  private static String system() {
    return TestPage.onFx(
        () -> String.valueOf(javafx.scene.input.Clipboard.getSystemClipboard().getString()));
  }

  private static void putIntoSystem(String text) {
    TestPage.onFx(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(text);
      return javafx.scene.input.Clipboard.getSystemClipboard().setContent(content);
    });
  }

  @Test
  void noFileOfTheWorkstationIsChosen() {
    try (VisitedPage visited = open(Clipboard.BLOCKED)) {
      TestPage page = visited.page();
      page.eval(
          """
          p.innerHTML = '<label id=label>file<input type=file id=shown></label>';
          cancelled = [];
          apart = Object.assign(document.createElement('input'), {type: 'file', id: 'apart'});
          for (const input of [shown, apart]) input.oncancel = () => cancelled.push(input.id);\
          """);
      page.eval("label.click(); shown.showPicker(); apart.click()");
      page.await("cancelled.length == 3");
      assertThat(page.eval("cancelled.sort() + ' ' + shown.files.length"))
          .isEqualTo("apart,shown,shown 0");
      assertThat(visited.refused()).containsExactly("FILES " + page.origin());
    }
  }

  @Test
  void anIsolatedClipboardIsTheExamsOwn() {
    try (VisitedPage visited = open(Clipboard.ISOLATED)) {
      TestPage page = visited.page();
      putIntoSystem("from outside");
      String clipboard = "const c = navigator.clipboard;";
      assertThat(result(page, clipboard + "return '[' + await c.readText() + ']'")).isEqualTo("[]");
      assertThat(
              result(
                  page,
                  clipboard
                      + "await c.writeText('õ'); return await"
                      + " inner.contentWindow.navigator.clipboard.readText() + (await"
                      + " c.read())[0].types"))
          .isEqualTo("õtext/plain");
      assertThat(
              result(
                  page,
                  clipboard
                      + "await c.write([new ClipboardItem({'text/html': '<b>x</b>', 'text/plain':"
                      + " new Blob(['x'], {type: 'text/plain'})})]);"
                      + " return (await (await c.read())[0].getType('text/html')).text()"))
          .isEqualTo("<b>x</b>");
      page.eval("field.focus(); field.setSelectionRange(0, 4)");
      key(page, KeyCode.C);
      assertThat(result(page, clipboard + "return c.readText()")).isEqualTo("seen");
      page.eval(
          "field.value = ''; addEventListener('paste', e =>"
              + " heard.push(e.clipboardData.getData('text/plain')))");
      key(page, KeyCode.V);
      assertThat(page.await("field.value")).isEqualTo("seen");
      page.eval("field.setSelectionRange(0, 2)");
      key(page, KeyCode.X);
      assertThat(page.eval("field.value + ' ' + heard")).isEqualTo("en seen");
      page.eval(
          "addEventListener('copy', e => { e.clipboardData.setData('text/plain', 'by the page');"
              + " e.preventDefault() }); field.focus(); field.select()");
      key(page, KeyCode.C);
      assertThat(result(page, clipboard + "return c.readText()")).isEqualTo("by the page");
      assertThat(
              result(
                  page,
                  "return (await navigator.permissions.query({name: 'clipboard-read'})).state"))
          .isEqualTo("granted");
      assertThat(system()).doesNotContain("seen", "by the page");
      assertThat(visited.refused()).isEmpty();
    }
  }

  @Test
  void aBlockedClipboardIsRefusedAndRecordedOnce() {
    try (VisitedPage visited = open(Clipboard.BLOCKED)) {
      TestPage page = visited.page();
      putIntoSystem("from outside");
      String failing = "return navigator.clipboard.writeText('x').catch(e => e.name)";
      assertThat(result(page, failing)).isEqualTo("NotAllowedError");
      assertThat(result(page, "return navigator.clipboard.readText()"))
          .isEqualTo("NotAllowedError");
      page.eval("field.focus(); field.select()");
      key(page, KeyCode.C);
      key(page, KeyCode.V);
      assertThat(page.eval("field.value")).isEqualTo("seen text");
      assertThat(system()).doesNotContain("seen");
      assertThat(visited.refused()).containsExactly("CLIPBOARD " + page.origin());
    }
  }

  @Test
  void anOpenClipboardIsTheSystems() {
    try (VisitedPage visited = open(Clipboard.OPEN)) {
      TestPage page = visited.page();
      putIntoSystem("from outside");
      assertThat(result(page, "return navigator.clipboard.readText()")).isEqualTo("from outside");
      result(page, "return navigator.clipboard.writeText('from inside')");
      assertThat(system()).isEqualTo("from inside");
    }
  }

  @Test
  void anElementTakesTheWholeFrameAndGivesItBack() {
    try (VisitedPage visited = open(Clipboard.ISOLATED)) {
      TestPage page = visited.page();
      page.eval(
          "document.onfullscreenchange = e => heard.push(e.target.id + (document.fullscreenElement"
              + " ? '+' : '-')); p.onfullscreenchange = () => heard.push('own')");
      assertThat(
              result(
                  page,
                  "await p.requestFullscreen(); const box = p.getBoundingClientRect();return"
                      + " [document.fullscreenElement === p, p.hasAttribute('data-fullscreen'),"
                      + " box.width === innerWidth, box.top, document.fullscreenEnabled]"))
          .isEqualTo("true,true,true,0,true");
      assertThat(
              result(
                  page,
                  "await document.exitFullscreen();return [document.fullscreenElement,"
                      + " p.hasAttribute('data-fullscreen'), heard]"))
          .isEqualTo(",false,own,p+,own,p-");
      assertThat(result(page, "return document.exitFullscreen()")).isEqualTo("TypeError");
      assertThat(result(page, "return document.createElement('p').requestFullscreen()"))
          .isEqualTo("TypeError");
    }
  }

  @Test
  void notificationsAndPlacesAreRefusedAndRecordedOnce() {
    try (VisitedPage visited = open(Clipboard.ISOLATED)) {
      TestPage page = visited.page();
      String ask =
          "const geo = await new Promise(r => navigator.geolocation.getCurrentPosition(r, e =>"
              + " r(e.code + ' ' + (e.code === e.PERMISSION_DENIED))));return"
              + " [Notification.permission, await Notification.requestPermission(), geo]";
      assertThat(result(page, ask)).isEqualTo("denied,denied,1 true");
      assertThat(result(page, ask)).isEqualTo("denied,denied,1 true");
      assertThat(visited.refused())
          .containsExactly("GEOLOCATION " + page.origin(), "NOTIFICATION " + page.origin());
    }
  }
}
