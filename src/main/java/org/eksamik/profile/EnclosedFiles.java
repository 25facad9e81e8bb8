package org.eksamik.profile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.CharArrayReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;

/**
 * Puts the roster and the certificates that a profile names into it, so that it travels in one
 * piece. The rest of its text stays as it was written, remarks included.
 */
public final class EnclosedFiles {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
          .build();

  /** Bytes that a {@code char} takes at most in UTF-8. */
  private static final int LONGEST_LETTER = 3;

  private EnclosedFiles() {}

  /**
   * The profile with its files in it.
   *
   * @param profile its JSON in UTF-8, without mistakes; stays the caller's to wipe
   * @param folder against which its paths are resolved
   * @return to be wiped
   * @throws ExamException PROFILE_UNREADABLE where a file cannot be read
   */
  public static byte[] in(byte[] profile, Path folder) throws ExamException {
    char[] text = new String(profile, StandardCharsets.UTF_8).toCharArray();
    StringBuilder whole = new StringBuilder(text.length);
    try (JsonParser tokens =
        JSON.createParser(new CharArrayReader(text, begin(text), text.length))) {
      int copied = 0;
      for (JsonToken token = tokens.nextToken(); token != null; token = tokens.nextToken()) {
        if (token == JsonToken.VALUE_STRING && isFile(tokens)) {
          String name = tokens.getText();
          int start = begin(text) + (int) tokens.currentTokenLocation().getCharOffset();
          whole.append(text, copied, start - copied).append('"');
          whole.append(enclosed(name, folder)).append('"');
          copied = begin(text) + (int) tokens.currentLocation().getCharOffset();
        }
      }
      whole.append(text, copied, text.length - copied);
      return bytes(whole);
    } catch (IOException broken) {
      throw new IllegalArgumentException("the profile was to be checked before", broken);
    } finally {
      Arrays.fill(text, '\0');
    }
  }

  /** A byte order mark stands before the JSON. */
  private static int begin(char[] text) {
    return text.length > 0 && text[0] == '\uFEFF' ? 1 : 0;
  }

  private static boolean isFile(JsonParser tokens) {
    String place = tokens.getParsingContext().pathAsPointer().toString();
    return place.equals("/roster") || place.matches("/network/caCertificates/[0-9]+");
  }

  private static String enclosed(String name, Path folder) throws ExamException {
    if (EnclosedText.isMeant(name)) {
      return name;
    }
    Path file = folder.resolve(name);
    try {
      return EnclosedText.of(name, Files.readAllBytes(file));
    } catch (IOException cannot) {
      throw ExamException.of(Fault.PROFILE_UNREADABLE, cannot)
          .with("file", file.toString())
          .with("detail", file.toString());
    }
  }

  private static byte[] bytes(StringBuilder text) {
    byte[] room = new byte[text.length() * LONGEST_LETTER];
    ByteBuffer encoded = ByteBuffer.wrap(room);
    StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text), encoded, true);
    byte[] bytes = Arrays.copyOf(room, encoded.position());
    Arrays.fill(room, (byte) 0);
    return bytes;
  }
}
