package org.eksamik.exam;

/** A picture file (PNG, JPEG, GIF) as a provider sent it, not looked at yet. */
public final class ProviderPicture {
  private final byte[] file;

  public ProviderPicture(byte[] file) {
    this.file = file.clone();
  }

  public byte[] file() {
    return file.clone();
  }

  @Override
  public String toString() {
    return "ProviderPicture[" + file.length + " bytes]";
  }
}
