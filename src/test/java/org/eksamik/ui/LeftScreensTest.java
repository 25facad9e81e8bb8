package org.eksamik.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.eksamik.launch.Launch;
import org.eksamik.launch.LaunchWatcher;
import org.eksamik.net.wireless.WirelessNetworks;
import org.eksamik.ui.exam.ExamView;
import org.eksamik.ui.exam.ExamViewModel;
import org.eksamik.ui.frame.FrameView;
import org.eksamik.ui.frame.FrameViewModel;
import org.eksamik.ui.scene.Look;
import org.eksamik.ui.status.StatusViewModel;
import org.eksamik.ui.status.Workstation;
import org.eksamik.ui.wireless.WirelessViewModel;
import org.eksamik.ui.words.Words;
import org.eksamik.ui.work.Work;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A workstation shows one exam after another all day: what was left must not stay in memory. */
class LeftScreensTest {
  private final TestRoom room = new TestRoom();
  private final Work work = new TestScreen().work(room.clock());
  private final Words words = Words.in(Locale.of("et"));
  private final Look look = new Look();
  private final StatusViewModel status =
      new StatusViewModel(_ -> Workstation.Facts.UNKNOWN, room.events::add, work);
  private final WirelessViewModel wireless =
      new WirelessViewModel(WirelessNetworks.NONE, () -> {}, room.events::add, work);
  private final FrameViewModel frame =
      new FrameViewModel(
          new FrameViewModel.Setting("Ruum 204", false, false),
          words,
          look,
          status,
          room.events::add);

  @BeforeAll
  static void toolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void letsGoOfAnExam() throws Exception {
    gone(
        fx(() -> {
          ExamViewModel exam = exam();
          ExamView view = new ExamView(exam, words, look, status, wireless, room.events::add);
          view.clear();
          exam.close();
          return new WeakReference<>(view);
        }));
  }

  @Test
  void letsGoOfAFrameInAnotherLanguage() throws Exception {
    gone(fx(() -> new WeakReference<>(new FrameView(frame))));
  }

  private ExamViewModel exam() {
    Launch.Ready ready =
        (Launch.Ready) room.launch().launch(room.admission(room.math()), new LaunchWatcher() {});
    ExamViewModel made = room.exam(ready.link(), work);
    made.begin();
    return made;
  }

  private void gone(WeakReference<?> left) throws Exception {
    room.browsers.clear();
    WaitForAsyncUtils.waitFor(
        30,
        TimeUnit.SECONDS,
        () -> {
          System.gc();
          return left.refersTo(null);
        });
    assertThat(left.get()).isNull();
  }

  private static <T> T fx(Callable<T> change) {
    return WaitForAsyncUtils.waitForAsyncFx(Duration.ofSeconds(30).toMillis(), change);
  }
}
