package org.eksamik.evidence.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * One segment on its way. It is complete, so it never changes again.
 *
 * @param key its name at the other side: the session and the file
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Parcel(String key, byte[] bytes, byte[] sha256) {
  static Parcel of(String session, Path segment) throws IOException {
    byte[] bytes = Files.readAllBytes(segment);
    return new Parcel(session + "/" + segment.getFileName(), bytes, digest("SHA-256", bytes));
  }

  String sha256Hex() {
    return HexFormat.of().formatHex(sha256);
  }

  String sha256Base64() {
    return Base64.getEncoder().encodeToString(sha256);
  }

  String md5Hex() {
    return HexFormat.of().formatHex(digest("MD5", bytes));
  }

  static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has " + algorithm, impossible);
    }
  }
}
