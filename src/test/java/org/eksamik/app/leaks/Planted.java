package org.eksamik.app.leaks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Texts that must not be found, looked for in the forms in which programs keep texts. */
final class Planted {
  private static final int BLOCK = 1 << 20;

  private final Map<String, byte[]> forms = new LinkedHashMap<>();
  private int longest;

  Planted(List<String> texts) {
    for (String text : texts) {
      add(text + " (UTF-8)", text.getBytes(StandardCharsets.UTF_8));
      add(text + " (UTF-16LE)", text.getBytes(StandardCharsets.UTF_16LE));
      add(text + " (UTF-16BE)", text.getBytes(StandardCharsets.UTF_16BE));
      String base64 =
          Base64.getEncoder()
              .withoutPadding()
              .encodeToString(text.getBytes(StandardCharsets.UTF_8));
      // The last character also holds bits of what comes after.
      add(
          text + " (base64)",
          base64.substring(0, base64.length() - 1).getBytes(StandardCharsets.UTF_8));
    }
  }

  private void add(String name, byte[] form) {
    forms.put(name, form);
    longest = Math.max(longest, form.length);
  }

  /** Which of them stand in a file of any size. */
  List<String> in(Path file) throws IOException {
    List<String> found = new ArrayList<>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      byte[] window = new byte[BLOCK + longest];
      int kept = 0;
      for (int read = in.readNBytes(window, kept, BLOCK);
          read > 0;
          read = in.readNBytes(window, kept, BLOCK)) {
        int end = kept + read;
        forms.forEach((name, form) -> {
          if (!found.contains(name) && contains(window, end, form)) {
            found.add(name);
          }
        });
        kept = Math.min(longest, end);
        System.arraycopy(window, end - kept, window, 0, kept);
      }
    }
    return found;
  }

  /** Which of them stand in any file below a folder, with the file. */
  List<String> below(Path folder) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        in(file).forEach(name -> found.add(folder.relativize(file) + ": " + name));
      }
    }
    return found;
  }

  private static boolean contains(byte[] bytes, int end, byte[] form) {
    byte first = form[0];
    for (int at = 0; at <= end - form.length; at++) {
      if (bytes[at] == first && matches(bytes, at, form)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(byte[] bytes, int at, byte[] form) {
    for (int i = 1; i < form.length; i++) {
      if (bytes[at + i] != form[i]) {
        return false;
      }
    }
    return true;
  }
}
