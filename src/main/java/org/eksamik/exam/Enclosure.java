package org.eksamik.exam;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** A file that a profile names: beside it on the disk, or enclosed in it. */
public sealed interface Enclosure {
  /** How people know it; the path that an enclosed one had is no file's here. */
  Path path();

  /** Its content from the beginning; the caller closes it. */
  InputStream open() throws IOException;

  /** A file on the disk. */
  record Beside(Path path) implements Enclosure {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path);
    }
  }

  /**
   * A part of the profile.
   *
   * @param content in base64; a roster may hold passwords
   */
  record Within(Path path, Secret content) implements Enclosure {
    @Override
    public InputStream open() {
      return new ByteArrayInputStream(content.use(Within::decoded));
    }

    private static byte[] decoded(char[] base64) {
      byte[] ascii = new byte[base64.length];
      for (int each = 0; each < ascii.length; each++) {
        ascii[each] = (byte) base64[each];
      }
      return Base64.getDecoder().decode(ascii);
    }
  }
}
