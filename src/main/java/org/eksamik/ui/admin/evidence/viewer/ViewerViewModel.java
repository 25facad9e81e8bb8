package org.eksamik.ui.admin.evidence.viewer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eksamik.evidence.reading.RecordedEvent;
import org.eksamik.evidence.reading.RecordedSession;
import org.eksamik.ui.scene.ScreenModel;
import org.eksamik.ui.work.Work;

/** An open session: where one is in it, and what one sees there. Thread of the screens. */
public final class ViewerViewModel implements ScreenModel {
  /** Camera and screen begin one behind the other. */
  private static final Duration TOGETHER = Duration.ofSeconds(3);

  private final RecordedSession session;
  private final Playback playback;
  private final EventFilter events;
  private final PictureDesk screen;
  private final PictureDesk camera;
  private final Thumbnails thumbnails;
  private final Chosen chosen = new Chosen();
  private final Exports exports;

  /** Shows the beginning. */
  public ViewerViewModel(RecordedSession session, Work work) {
    this.session = session;
    this.playback = new Playback(session.length());
    this.events = new EventFilter(session.events());
    this.screen = new PictureDesk(session, "screen", work);
    this.camera = new PictureDesk(session, "camera", work);
    this.thumbnails = new Thumbnails(session, work);
    this.exports = new Exports(session, chosen, work);
    playback
        .moment()
        .subscribe(moment -> {
          screen.show(moment);
          camera.show(moment);
        });
    playback.seek(firstPictures());
  }

  /** Sign-in comes before the recording; nobody wants to look at nothing, or at half of it. */
  private Duration firstPictures() {
    List<Duration> first =
        session.tracks().stream()
            .map(track -> track.begins().plusMillis(track.pictures().getFirst().millis()))
            .sorted()
            .toList();
    return first.stream()
        .filter(each -> each.compareTo(first.getFirst().plus(TOGETHER)) < 0)
        .reduce(Duration.ZERO, (_, later) -> later);
  }

  public RecordedSession session() {
    return session;
  }

  /** Whether no picture of this moment is on its way any more. */
  public boolean hasItsPictures() {
    return Stream.of(screen, camera)
        .noneMatch(desk -> desk.pane().get() instanceof PictureDesk.Pane.Coming);
  }

  public Playback playback() {
    return playback;
  }

  public EventFilter events() {
    return events;
  }

  public Chosen chosen() {
    return chosen;
  }

  public Exports exports() {
    return exports;
  }

  PictureDesk screen() {
    return screen;
  }

  PictureDesk camera() {
    return camera;
  }

  Thumbnails thumbnails() {
    return thumbnails;
  }

  /** Goes to an event. */
  public void jump(RecordedEvent event) {
    playback.seek(event.since());
  }

  /** Goes to the next event that is seen. */
  public void next() {
    events.after(playback.moment().get()).ifPresent(this::jump);
  }

  /** Goes to the one before. */
  public void previous() {
    events.before(playback.moment().get()).ifPresent(this::jump);
  }

  /** The event one is at. */
  public Optional<RecordedEvent> here() {
    return events.at(playback.moment().get());
  }

  /** A part of the whole, for drawing. */
  double part(Duration moment) {
    double whole = Math.max(1, session.length().toMillis());
    return Math.clamp(moment.toMillis() / whole, 0, 1);
  }

  Duration moment(double part) {
    return Duration.ofMillis(Math.round(session.length().toMillis() * Math.clamp(part, 0, 1)));
  }

  @Override
  public void close() {
    playback.pause();
    screen.close();
    camera.close();
    thumbnails.close();
    exports.close();
  }
}
