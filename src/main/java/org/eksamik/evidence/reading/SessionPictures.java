package org.eksamik.evidence.reading;

import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eksamik.capture.recorded.DecodedPicture;
import org.eksamik.capture.recorded.PictureDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the pictures of a session when they are looked at: on from the one before where that is
 * near, from the whole picture before otherwise. One thread at a time.
 */
public final class SessionPictures implements AutoCloseable {
  private @Nullable RecordedTrack track;
  private @Nullable PictureDecoder decoder;
  private int decoded = -1;

  /**
   * Decodes a picture, at most this large.
   *
   * @param stale looked at between two pictures: whether nobody waits for this one any more
   * @return empty where nobody waits
   * @throws IOException where it is damaged
   */
  public Optional<DecodedPicture> look(
      SessionPicture picture, int mostWidth, int mostHeight, BooleanSupplier stale)
      throws IOException {
    PictureDecoder decoding = decoder(picture.track());
    int number = picture.number();
    int whole = picture.track().wholeBefore(number);
    int next = decoded + 1;
    if (decoded < whole || decoded > number) {
      decoding.begin();
      next = whole;
    }
    for (; next <= number; next++) {
      if (stale.getAsBoolean()) {
        return Optional.empty();
      }
      decoded = -1;
      decoding.feed(picture.track().encoded(next));
      decoded = next;
    }
    return decoding.picture(mostWidth, mostHeight);
  }

  /**
   * A picture that is quick to have: this one, or the whole one before it.
   *
   * @param near how many pictures may be decoded on the way
   */
  public Optional<DecodedPicture> sketch(
      SessionPicture picture, int near, int mostWidth, int mostHeight, BooleanSupplier stale)
      throws IOException {
    int whole = picture.track().wholeBefore(picture.number());
    return picture.number() - whole <= near
        ? look(picture, mostWidth, mostHeight, stale)
        : look(new SessionPicture(picture.track(), whole), mostWidth, mostHeight, stale);
  }

  private PictureDecoder decoder(RecordedTrack wanted) throws IOException {
    PictureDecoder open = decoder;
    if (open != null && wanted.equals(track)) {
      return open;
    }
    close();
    PictureDecoder fresh = PictureDecoder.open(wanted.codec());
    decoder = fresh;
    track = wanted;
    return fresh;
  }

  @Override
  public void close() {
    PictureDecoder open = decoder;
    decoder = null;
    track = null;
    decoded = -1;
    if (open != null) {
      open.close();
    }
  }
}
