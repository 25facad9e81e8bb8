package org.eksamik.sandbox.demo;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What a page recorded, part by part. A part may come twice, since a page that heard no answer
 * sends it again; none may be left out. Safe for use by several threads.
 */
public final class Recording {
  private final List<byte[]> parts = new ArrayList<>();

  Recording() {}

  public synchronized int parts() {
    return parts.size();
  }

  /** All parts in their order: one file. */
  public synchronized byte[] joined() {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    parts.forEach(joined::writeBytes);
    return joined.toByteArray();
  }

  /** False where a part before this one is missing. */
  synchronized boolean keep(int number, byte[] part) {
    if (number > parts.size()) {
      return false;
    }
    if (number == parts.size()) {
      parts.add(part.clone());
    }
    return true;
  }
}
