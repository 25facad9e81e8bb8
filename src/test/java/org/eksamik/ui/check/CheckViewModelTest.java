package org.eksamik.ui.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eksamik.capture.Device;
import org.eksamik.capture.PluggedDevices;
import org.eksamik.capture.PreferredDevices;
import org.eksamik.capture.SharedDevices;
import org.eksamik.capture.fake.FakeDevices;
import org.eksamik.ui.TestScreen;
import org.eksamik.ui.check.CheckViewModel.Outcome;
import org.eksamik.ui.check.MicrophoneLevel.Heard;
import org.eksamik.ui.work.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CheckViewModelTest {
  private final PluggedDevices plugs = new PluggedDevices();
  private final TestSeat seat = new TestSeat(plugs);
  private final PreferredDevices preferred = new PreferredDevices(seat);
  private final SharedDevices devices = new SharedDevices(preferred);
  private final TestScreen screen = new TestScreen();
  private final AtomicInteger onward = new AtomicInteger();
  private final List<CheckViewModel> models = new ArrayList<>();
  private Instant now = Instant.parse("2026-05-04T07:02:00Z");
  private final Work work = screen.work(() -> now);

  @AfterEach
  void close() {
    models.forEach(CheckViewModel::close);
  }

  @Test
  void goesOnByItselfWhereThereIsNothingToSee() throws Exception {
    CheckViewModel model = checks(new Opens(Device.Kind.CAMERA, Optional.empty()));
    screen.until(() -> onward.get() == 1);
    assertThat(model.outcome().get()).isEqualTo(Outcome.PASSED);
    assertThat(model.rows().getFirst().sign()).isEmpty();
  }

  @Test
  void showsTheCameraAndWaitsForWhoeverSitsThere() throws Exception {
    CheckViewModel model = checks(new Opens(Device.Kind.CAMERA));
    CameraPicture camera = camera(model);
    screen.until(() -> ready(model) && camera.picture().get().isPresent());
    assertThat(camera.picture().get().orElseThrow().width()).isEqualTo(320);
    assertThat(camera.doubtful().get()).isFalse();
    assertThat(onward).hasValue(0);
    model.goOn();
    assertThat(onward).hasValue(1);
  }

  @Test
  void letsGoOfTheDevicesWhenTheScreenIsLeft() throws Exception {
    CheckViewModel model = checks(new Opens(Device.Kind.CAMERA), new Opens(Device.Kind.MICROPHONE));
    screen.until(() -> ready(model) && camera(model).picture().get().isPresent());
    model.close();
    seat.awaitAllClosed();
    assertThat(seat.open()).isZero();
  }

  @Test
  void saysThatThePictureIsBlackOnceTheCameraHadTimeToWake() throws Exception {
    seat.dark = true;
    CheckViewModel model = checks(new Opens(Device.Kind.CAMERA));
    CameraPicture camera = camera(model);
    screen.until(() -> ready(model) && camera.picture().get().isPresent());
    assertThat(camera.doubtful().get()).isFalse();
    later(4);
    assertThat(camera.doubtful().get()).isTrue();
    assertThat(model.rows().getFirst().seems()).contains(PreCheck.State.WARN);
    seat.dark = false;
    screen.until(() -> !camera.doubtful().get());
    assertThat(model.rows().getFirst().seems()).contains(PreCheck.State.PASS);
  }

  @Test
  void showsHowLoudItIsAndThatSomebodyIsHeard() throws Exception {
    CheckViewModel model = checks(new Opens(Device.Kind.MICROPHONE));
    MicrophoneLevel level = microphone(model);
    screen.until(() -> level.heard().get() == Heard.YES);
    assertThat(level.level().get()).isBetween(0.7, 0.9);
    later(10);
    assertThat(level.heard().get()).isEqualTo(Heard.YES);
  }

  @Test
  void saysThatAMicrophoneHearsNothingUntilItDoes() throws Exception {
    seat.silent = true;
    CheckViewModel model = checks(new Opens(Device.Kind.MICROPHONE));
    MicrophoneLevel level = microphone(model);
    screen.until(() -> ready(model) && level.live().get());
    assertThat(level.heard().get()).isEqualTo(Heard.NOT_YET);
    later(6);
    assertThat(level.heard().get()).isEqualTo(Heard.NOTHING);
    seat.silent = false;
    screen.until(() -> level.heard().get() == Heard.YES);
  }

  @Test
  void findsThatACameraWasUnpluggedAndThatItIsBack() throws Exception {
    CheckViewModel model = checks(new Opens(Device.Kind.CAMERA));
    screen.until(() -> ready(model) && camera(model).live().get());
    plugs.unplug(FakeDevices.CAMERA);
    screen.until(() -> model.outcome().get() == Outcome.FAILED);
    plugs.plug(FakeDevices.CAMERA);
    for (int second = 0; second < 4; second++) {
      screen.beat();
    }
    screen.until(() -> ready(model) && camera(model).live().get());
    assertThat(onward).hasValue(0);
  }

  @Test
  void takesAnotherCameraHereAndInTheExam() throws Exception {
    Device second = new Device(Device.Kind.CAMERA, "second", "Second camera");
    plugs.plug(second);
    CheckViewModel model = checks(new Opens(Device.Kind.CAMERA));
    CameraPicture camera = camera(model);
    screen.until(() -> ready(model) && camera.live().get());
    assertThat(camera.choice().get().now()).contains(FakeDevices.CAMERA);
    assertThat(camera.choice().get().all()).containsExactly(FakeDevices.CAMERA, second);
    camera.choose(second);
    screen.until(() -> ready(model) && camera.live().get());
    assertThat(camera.choice().get().now()).contains(second);
    assertThat(devices.list().getFirst()).isEqualTo(second);
  }

  private CheckViewModel checks(PreCheck... checks) {
    Preview preview = new Preview(devices, preferred::prefer);
    CheckViewModel model =
        new CheckViewModel(List.of(checks), Optional.of(preview), work, onward::incrementAndGet);
    models.add(model);
    return model;
  }

  private static boolean ready(CheckViewModel model) {
    return model.outcome().get() == Outcome.READY;
  }

  private static CameraPicture camera(CheckViewModel model) {
    return (CameraPicture) model.rows().getFirst().sign().orElseThrow();
  }

  private static MicrophoneLevel microphone(CheckViewModel model) {
    return (MicrophoneLevel) model.rows().getFirst().sign().orElseThrow();
  }

  private void later(int seconds) {
    now = now.plus(Duration.ofSeconds(seconds));
    screen.beat();
  }

  /** Whether there is a device of this kind. */
  private final class Opens implements PreCheck {
    private final Device.Kind kind;
    private final Optional<Device.Kind> shows;

    Opens(Device.Kind kind) {
      this(kind, Optional.of(kind));
    }

    Opens(Device.Kind kind, Optional<Device.Kind> shows) {
      this.kind = kind;
      this.shows = shows;
    }

    @Override
    public String title(Locale language) {
      return kind.name();
    }

    @Override
    public Optional<Device.Kind> shows() {
      return shows;
    }

    @Override
    public Finding look() {
      boolean there = devices.list().stream().anyMatch(device -> device.kind() == kind);
      return new Seen(there ? State.PASS : State.FAIL);
    }
  }

  private record Seen(PreCheck.State state) implements PreCheck.Finding {
    @Override
    public String whatToDo(Locale language) {
      return "Plug it in.";
    }
  }
}
