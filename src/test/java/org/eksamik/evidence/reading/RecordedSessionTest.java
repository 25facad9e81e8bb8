package org.eksamik.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eksamik.capture.recorded.DecodedPicture;
import org.eksamik.evidence.RecordedOnce;
import org.eksamik.evidence.keys.ReadingKey;
import org.eksamik.evidence.log.Finding;
import org.eksamik.evidence.log.SessionFolder;
import org.eksamik.evidence.reading.RecordedSession.Verdict;
import org.eksamik.evidence.words.EvidenceWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedSessionTest {
  @TempDir Path data;
  private RecordedOnce recorded;

  @BeforeEach
  void record() throws Exception {
    recorded = RecordedOnce.in(data);
  }

  private RecordedSession open() throws Exception {
    return RecordedSession.open(
        recorded.folder(), recorded.key(), recorded.sessions().believed(recorded.folder()));
  }

  private static DecodedPicture look(RecordedSession session, String kind, Duration moment)
      throws Exception {
    try (SessionPictures pictures = new SessionPictures()) {
      return pictures
          .look(session.pictureAt(kind, moment).orElseThrow(), 4000, 4000, () -> false)
          .orElseThrow();
    }
  }

  @Test
  void isAsItWasRecorded() throws Exception {
    RecordedSession session = open();

    assertThat(session.verdict()).isEqualTo(Verdict.INTACT);
    assertThat(session.isOpen()).isTrue();
    assertThat(session.unreadable()).isZero();
    assertThat(session.length()).isGreaterThan(Duration.ofSeconds(2));
  }

  @Test
  void tellsEventsInTheirOrderWithTheirGravity() throws Exception {
    List<RecordedEvent> events = open().events();

    assertThat(events)
        .extracting(RecordedEvent::name, RecordedEvent::gravity)
        .contains(
            tuple("SIGNED_IN", Gravity.USUAL),
            tuple("ADDRESS_REFUSED", Gravity.NOTABLE),
            tuple("FOCUS_LOST", Gravity.GRAVE));
    assertThat(events).extracting(RecordedEvent::since).isSorted();
    assertThat(events.getFirst().since()).isZero();
  }

  @Test
  void decodesThePictureOfAMoment() throws Exception {
    RecordedSession session = open();
    Duration middle = session.length().dividedBy(2);

    DecodedPicture screen = look(session, "screen", middle);
    assertThat(screen.width()).isEqualTo(1920);
    assertThat(screen.height()).isEqualTo(1080);
    assertThat(Arrays.stream(screen.argb()).distinct().count()).isGreaterThan(10);
    assertThat(look(session, "camera", middle).width()).isEqualTo(320);
    assertThat(session.pictureAt("camera", Duration.ofHours(1))).isEmpty();
  }

  @Test
  void decodesTheSamePictureFromWhereverOneComes() throws Exception {
    RecordedSession session = open();
    RecordedTrack camera = session.tracks("camera").getFirst();
    int last = camera.pictures().size() - 1;
    List<int[]> onwards = new ArrayList<>();
    try (SessionPictures pictures = new SessionPictures()) {
      for (int number = 0; number <= last; number++) {
        onwards.add(pixels(pictures, camera, number));
      }
      for (int number : new int[] {last, 3, 0, last / 2, last / 2, 2}) {
        assertThat(pixels(pictures, camera, number)).isEqualTo(onwards.get(number));
      }
    }
    assertThat(onwards.getFirst()).isNotEqualTo(onwards.getLast());
  }

  private static int[] pixels(SessionPictures pictures, RecordedTrack track, int number)
      throws Exception {
    return pictures
        .look(new SessionPicture(track, number), 4000, 4000, () -> false)
        .orElseThrow()
        .argb();
  }

  @Test
  void drawsSmallPicturesSmallAndWithoutMuchAdo() throws Exception {
    RecordedSession session = open();
    RecordedTrack camera = session.tracks("camera").getFirst();
    SessionPicture last = new SessionPicture(camera, camera.pictures().size() - 1);
    try (SessionPictures pictures = new SessionPictures()) {
      DecodedPicture sketch = pictures.sketch(last, 1, 160, 90, () -> false).orElseThrow();
      assertThat(sketch.width()).isEqualTo(120);
      assertThat(sketch.height()).isEqualTo(90);
      assertThat(pictures.look(last, 160, 90, () -> true)).as("nobody waits").isEmpty();
    }
  }

  @Test
  void anotherKeyOpensNothing() throws Exception {
    RecordedSession session =
        RecordedSession.open(
            recorded.folder(), ReadingKey.make(data.resolve("other.key")), Set.of());

    assertThat(session.isOpen()).isFalse();
    assertThat(session.events()).isEmpty();
    assertThat(session.tracks()).isEmpty();
    assertThat(session.verdict()).as("verifying takes no secret").isEqualTo(Verdict.INTACT);
  }

  @Test
  void saysWhenOnlyTheSessionItselfNamesItsSigner() throws Exception {
    EvidenceWords words = EvidenceWords.in(Locale.ENGLISH);
    RecordedSession elsewhere = RecordedSession.open(recorded.folder(), recorded.key(), Set.of());

    assertThat(words.more(elsewhere)).anyMatch(line -> line.startsWith("Compare that number"));
    assertThat(words.more(open())).hasSize(1);
  }

  @Test
  void showsWhatADamagedSessionStillHasAndNamesThePlace() throws Exception {
    SessionFolder folder = recorded.folder();
    Path segment = folder.segments().getFirst();
    byte[] bytes = Files.readAllBytes(segment);
    // Late in it: where a length is hit, nothing that follows can be read.
    bytes[bytes.length - bytes.length / 10] ^= 1;
    Files.write(segment, bytes);

    RecordedSession session = open();
    assertThat(session.verdict()).isEqualTo(Verdict.CHANGED);
    assertThat(session.verification().findings()).first().extracting(Finding::segment).isEqualTo(1);
    assertThat(session.isOpen()).isTrue();
    assertThat(session.events()).isNotEmpty();
    RecordedTrack camera = session.tracks("camera").getFirst();
    assertThat(camera.pictures()).isNotEmpty();
    try (SessionPictures pictures = new SessionPictures()) {
      assertThat(pixels(pictures, camera, 0)).isNotEmpty();
    }
  }

  @Test
  void aSessionWithoutItsEndIsCutOff() throws Exception {
    Path segment = recorded.folder().segments().getLast();
    byte[] bytes = Files.readAllBytes(segment);
    Files.write(segment, Arrays.copyOf(bytes, bytes.length - 1));

    SessionFolder cut =
        recorded.sessions().list().stream()
            .filter(session -> session.path().equals(segment.getParent()))
            .findFirst()
            .orElseThrow();
    RecordedSession session = RecordedSession.open(cut, recorded.key(), Set.of());
    assertThat(session.verdict()).isIn(Verdict.CUT_OFF, Verdict.CHANGED);
    assertThat(session.events()).isNotEmpty();
  }
}
