package org.eksamik.browser.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.eksamik.capture.Device;
import org.eksamik.capture.PluggedDevices;
import org.eksamik.capture.fake.FakeDevices;
import org.junit.jupiter.api.Test;

/** Devices that are pulled out and put in while pages use them. */
class PluggingTest {
  private static final MediaPermissions EVERYONE = (kind, origin) -> true;

  /** Opens the camera and keeps in {@code log} what happens to it. */
  private static final String PAGE =
      """
      <script>
        log = [];
        const media = navigator.mediaDevices;
        const open = async () => {
          stream = await media.getUserMedia({video: true});
          const track = stream.getTracks()[0];
          track.onended = () => log.push('ended ' + track.readyState);
          log.push('live');
        };
        media.ondevicechange = async e => {
          const kinds = list => list.filter(d => d.kind == 'videoinput').length;
          log.push(`change ${e instanceof DeviceChangeEvent} ${kinds(e.devices)} `
            + kinds(await media.enumerateDevices()));
        };
        open();
      </script>\
      """;

  private final PluggedDevices plugged = new PluggedDevices();

  @Test
  void endsTheTrackAndTellsThePageWhenTheCameraIsBack() {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE, plugged)) {
      var page = bridged.page().with("/", PAGE);
      page.go("/");
      page.await("log.includes('live')");
      plugged.unplug(FakeDevices.CAMERA);
      assertThat(page.await("log.length == 3 && log.slice().sort().join()"))
          .isEqualTo("change true 0 0,ended ended,live");
      plugged.plug(FakeDevices.CAMERA);
      assertThat(page.await("log[3]")).isEqualTo("change true 1 1");
      page.eval("open()");
      assertThat(page.await("log[4]")).isEqualTo("live");
      String camera = Device.Kind.CAMERA + " " + page.origin();
      assertThat(bridged.heard)
          .containsExactly(
              "started " + camera,
              "lost " + camera + " unplugged",
              "back " + camera,
              "started " + camera);
    }
  }

  @Test
  void tellsAPageThatUsesNothingOnlyOfTheFirstAndTheLastDevice() {
    try (BridgedPage bridged = BridgedPage.open(EVERYONE, plugged)) {
      var page =
          bridged
              .page()
              .with(
                  "/",
                  PAGE.replace(
                      "open();", "media.enumerateDevices().then(" + "() => log.push('listed'));"));
      page.go("/");
      page.await("log.includes('listed')");
      plugged.plug(new Device(Device.Kind.CAMERA, "second", "Second camera"));
      plugged.unplug(FakeDevices.MICROPHONE);
      // the microphone's is the only change that it hears of
      assertThat(page.await("log.length > 1 && log.join()")).isEqualTo("listed,change true 1 1");
    }
  }

  @Test
  void tellsEveryStatusOfAPermissionThatItChanged() {
    boolean[] allowed = {true};
    try (BridgedPage bridged = BridgedPage.open((kind, origin) -> allowed[0], plugged)) {
      var page =
          bridged
              .page()
              .with(
                  "/",
                  """
                  <script>
                    log = [];
                    (async () => {
                      for (const name of ['camera', 'camera', 'microphone']) {
                        const status = await navigator.permissions.query({name});
                        log.push(status.state);
                        status.addEventListener('change', e =>
                          log.push(`${name} ${e.target === status} ${status.state}`));
                      }
                      stream = await navigator.mediaDevices.getUserMedia({video: true});
                      stream.getTracks()[0].onended = () => log.push('ended');
                      log.push('live');
                    })();
                  </script>\
                  """);
      page.go("/");
      assertThat(page.await("log.includes('live') && log.join()"))
          .isEqualTo("prompt,prompt,prompt,camera true granted,camera true granted,live");
      allowed[0] = false;
      bridged.permissionsChanged();
      assertThat(page.await("log.length == 10 && log.slice(6).join()"))
          .isEqualTo("ended,camera true denied,camera true denied,microphone true denied");
      assertThat(bridged.heard).last().asString().startsWith("stopped CAMERA");
    }
  }
}
