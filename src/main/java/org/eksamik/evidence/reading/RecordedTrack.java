package org.eksamik.evidence.reading;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eksamik.capture.recorded.PicturePlace;
import org.eksamik.capture.recorded.WebmIndex;
import org.eksamik.evidence.log.SealedContent;

/**
 * One recording of a camera or a screen, from a device's opening to its end. Its pictures stay
 * encrypted on the disk until they are asked for. Once the session is read, for any thread.
 */
public final class RecordedTrack {
  private static final Duration LAST_STANDS = Duration.ofSeconds(5);
  private static final long OPENING_MILLIS = 2000;

  private final String name;
  private final Duration begins;
  private final WebmIndex index = new WebmIndex();
  private final List<Piece> pieces = new ArrayList<>();
  private long bytes;
  private List<PicturePlace> pictures = List.of();

  /**
   * @param name of its stream, such as {@code camera-1}
   * @param begins since the session's beginning
   */
  RecordedTrack(String name, Duration begins) {
    this.name = name;
    this.begins = begins;
  }

  /** Some bytes of the recording, and where they are. */
  private record Piece(long start, int length, SealedContent sealed) {
    long end() {
      return start + length;
    }
  }

  void add(byte[] plain, SealedContent sealed) {
    pieces.add(new Piece(bytes, plain.length, sealed));
    bytes += plain.length;
    index.add(plain);
  }

  void gap() {
    index.gap();
  }

  void complete() {
    pictures = index.pictures();
  }

  public String name() {
    return name;
  }

  /** What was recorded: {@code camera} or {@code screen}. */
  public String kind() {
    return name.substring(0, Math.max(0, name.indexOf('-')));
  }

  /** Since the session's beginning. */
  public Duration begins() {
    return begins;
  }

  /** When its last picture has stood a moment, since the session's beginning. */
  public Duration ends() {
    return pictures.isEmpty()
        ? begins
        : begins.plusMillis(pictures.getLast().millis()).plus(LAST_STANDS);
  }

  public List<PicturePlace> pictures() {
    return pictures;
  }

  /** The encoding's name in WebM. */
  public String codec() {
    return index.codec();
  }

  public int width() {
    return index.width();
  }

  public int height() {
    return index.height();
  }

  /** The number of the picture that is shown at this moment of the session; empty beside it. */
  public Optional<Integer> pictureAt(Duration moment) {
    if (pictures.isEmpty() || moment.compareTo(ends()) >= 0 || moment.compareTo(begins) < 0) {
      return Optional.empty();
    }
    long millis = moment.minus(begins).toMillis();
    int low = 0;
    int high = pictures.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pictures.get(middle).millis() <= millis) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    // A device takes a moment from its opening to its first picture.
    boolean opening = low == 0 && pictures.getFirst().millis() - millis < OPENING_MILLIS;
    return low == 0 && !opening ? Optional.empty() : Optional.of(Math.max(0, low - 1));
  }

  /** The whole picture that this one needs; itself where it is one. */
  public int wholeBefore(int picture) {
    int whole = picture;
    while (whole > 0 && !pictures.get(whole).whole()) {
      whole--;
    }
    return whole;
  }

  /**
   * An encoded picture, decrypted for this call.
   *
   * @throws IOException where it cannot be read any more
   */
  public byte[] encoded(int picture) throws IOException {
    PicturePlace place = pictures.get(picture);
    byte[] found = new byte[place.length()];
    int have = 0;
    for (int i = pieceAt(place.offset()); have < found.length; i++) {
      Piece piece = pieces.get(i);
      byte[] plain =
          piece.sealed().open().orElseThrow(() -> new IOException("changed since it was opened"));
      int from = (int) (place.offset() + have - piece.start());
      int count = Math.min(found.length - have, plain.length - from);
      System.arraycopy(plain, from, found, have, count);
      Arrays.fill(plain, (byte) 0);
      have += count;
    }
    return found;
  }

  private int pieceAt(long offset) throws IOException {
    int low = 0;
    int high = pieces.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pieces.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (pieces.isEmpty() || offset >= pieces.get(low).end()) {
      throw new IOException("the recording has no such picture");
    }
    return low;
  }
}
