package org.eksamik.ui.admin.evidence.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eksamik.evidence.RecordedOnce;
import org.eksamik.evidence.export.Form;
import org.eksamik.evidence.export.Stretch;
import org.eksamik.evidence.reading.Gravity;
import org.eksamik.evidence.reading.RecordedEvent;
import org.eksamik.evidence.reading.RecordedSession;
import org.eksamik.ui.TestScreen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewerViewModelTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @TempDir Path data;
  private final TestScreen screen = new TestScreen();
  private RecordedSession session;
  private ViewerViewModel model;

  @BeforeEach
  void open() throws Exception {
    RecordedOnce recorded = RecordedOnce.in(data);
    session =
        RecordedSession.open(
            recorded.folder(), recorded.key(), recorded.sessions().believed(recorded.folder()));
    model = new ViewerViewModel(session, screen.work(InstantSource.system()));
  }

  @AfterEach
  void close() {
    model.close();
  }

  private boolean isShown(PictureDesk desk) {
    return desk.pane().get() instanceof PictureDesk.Pane.Picture;
  }

  @Test
  void beginsWhereThereIsSomethingToSee() throws Exception {
    screen.until(() -> isShown(model.screen()) && isShown(model.camera()));
    assertThat(model.playback().moment().get()).isPositive();
  }

  @Test
  void playsToTheEndAndFromTheBeginningAgain() {
    Playback playback = model.playback();
    playback.seek(Duration.ZERO);
    playback.toggle();
    playback.tick(SECOND);
    assertThat(playback.moment().get()).isEqualTo(SECOND);
    playback.faster(1);
    playback.tick(SECOND);
    assertThat(playback.moment().get()).as("twice as fast").isEqualTo(Duration.ofSeconds(3));
    playback.tick(Duration.ofHours(1));
    assertThat(playback.playing().get()).isFalse();
    assertThat(playback.moment().get()).isEqualTo(session.length());
    playback.toggle();
    assertThat(playback.moment().get()).isZero();
    playback.pause();
    playback.tick(SECOND);
    assertThat(playback.moment().get()).isZero();
  }

  @Test
  void staysWithinTheSession() {
    Playback playback = model.playback();
    playback.seek(Duration.ofDays(1));
    assertThat(playback.moment().get()).isEqualTo(session.length());
    playback.step(Duration.ofDays(-1));
    assertThat(playback.moment().get()).isZero();
    playback.faster(-99);
    assertThat(playback.speed().get()).isEqualTo(Playback.SPEEDS.getFirst());
  }

  @Test
  void walksFromOneSeenEventToTheNext() {
    model.events().see(Gravity.USUAL, false);
    model.playback().seek(Duration.ZERO);
    model.next();
    assertThat(model.here()).map(RecordedEvent::name).hasValue("ADDRESS_REFUSED");
    model.next();
    assertThat(model.here()).map(RecordedEvent::name).hasValue("FOCUS_LOST");
    model.next();
    assertThat(model.here())
        .as("there is none after it")
        .map(RecordedEvent::name)
        .hasValue("FOCUS_LOST");
    model.events().only(Optional.of("ADDRESS_REFUSED"));
    assertThat(model.events().shown().get()).hasSize(1);
    model.events().only(Optional.of("SIGNED_IN"));
    assertThat(model.events().shown().get()).isEmpty();
  }

  @Test
  void aStretchNeverEndsBeforeItBegins() {
    Chosen chosen = model.chosen();
    chosen.from(Duration.ofSeconds(2));
    chosen.until(Duration.ofSeconds(3));
    assertThat(chosen.stretch().get())
        .isEqualTo(
            new Stretch(Optional.of(Duration.ofSeconds(2)), Optional.of(Duration.ofSeconds(3))));
    chosen.until(SECOND);
    assertThat(chosen.stretch().get().from()).isEmpty();
    chosen.from(Duration.ofSeconds(2));
    assertThat(chosen.stretch().get().until()).isEmpty();
    chosen.whole();
    assertThat(chosen.stretch().get().isWhole()).isTrue();
  }

  @Test
  void keepsAMomentOnceAndForgetsItAtTheSecondTime() {
    model.chosen().keep(SECOND);
    model.chosen().keep(Duration.ZERO);
    assertThat(model.chosen().moments().get()).containsExactly(Duration.ZERO, SECOND);
    model.chosen().keep(SECOND);
    assertThat(model.chosen().moments().get()).containsExactly(Duration.ZERO);
  }

  @Test
  void showsOnlyTheLastPictureThatIsWanted() throws Exception {
    screen.until(() -> isShown(model.camera()));
    for (int millis = 0; millis < session.length().toMillis(); millis += 100) {
      model.playback().seek(Duration.ofMillis(millis));
    }
    model.playback().seek(Duration.ZERO);
    assertThat(model.camera().pane().get())
        .as("nothing was recorded yet")
        .isInstanceOf(PictureDesk.Pane.Nothing.class);
    model.playback().seek(session.length().dividedBy(2));
    screen.until(() -> isShown(model.camera()) && isShown(model.screen()));
  }

  @Test
  void drawsAsManyThumbnailsAsThereIsRoomFor() throws Exception {
    model.thumbnails().draw(4);
    assertThat(model.thumbnails().shown().get()).hasSize(4);
    screen.until(() -> model.thumbnails().shown().get().getLast().isPresent());
    int[] argb = model.thumbnails().shown().get().getLast().orElseThrow().argb();
    assertThat(Arrays.stream(argb).distinct().count()).isGreaterThan(5);
  }

  @Test
  void tellsWhereAReportCannotBeWritten() throws Exception {
    model.exports().write(Form.PDF, data.resolve("no/such/folder/report.pdf"), Locale.ENGLISH);
    screen.until(() -> model.exports().state().get() instanceof Exports.State.Failed);
    assertThat(model.exports().name(Form.PDF)).isEqualTo(session.id() + ".pdf");
    model.exports().write(Form.PDF, data.resolve("report.pdf"), Locale.ENGLISH);
    screen.until(() -> model.exports().state().get() instanceof Exports.State.Written);
    assertThat(List.of(data.resolve("report.pdf"))).allMatch(file -> file.toFile().length() > 0);
  }
}
