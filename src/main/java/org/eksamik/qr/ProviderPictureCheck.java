package org.eksamik.qr;

import java.net.URI;
import org.eksamik.exam.ProviderPicture;

/** Compares a provider's own QR picture with the link it sent beside it. */
public final class ProviderPictureCheck {
  private final QrReader reader;

  public ProviderPictureCheck(QrReader reader) {
    this.reader = reader;
  }

  /** What the picture turned out to say. */
  public enum Outcome {
    MATCHES,
    /** It says another text than the link. */
    DIFFERS,
    UNREADABLE
  }

  /** Exact to the letter: an address that differs in anything may lead elsewhere. */
  public Outcome compare(ProviderPicture picture, URI link) {
    return reader
        .read(picture.file())
        .map(text -> text.equals(link.toString()) ? Outcome.MATCHES : Outcome.DIFFERS)
        .orElse(Outcome.UNREADABLE);
  }
}
