package org.eksamik.profile.sealed;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Secret;

/** A school with a signing key and a workstation, in a folder of a test. */
record School(Path folder, SigningKey key, WorkstationKey workstation) {
  static final String PASSWORD = "kolm kuldset õuna puul";
  static final Terms TERMS = new Terms("room204", 7, Optional.empty(), Optional.empty());
  static final Instant NOW = Instant.parse("2026-05-04T06:00:00Z");

  static final String PROFILE =
      """
      {"profile": 1, "title": "Room 204", "login": {"local": {}},
       "providers": {"onlineexammaker": {"code": "c0de-of-the-account"}},
       "exams": [{"id": "english", "title": "English", "provider": "onlineexammaker"}]}
      """;

  static School in(Path folder) throws ExamException {
    return new School(
        folder,
        SigningKey.make(folder.resolve("school.pem")),
        WorkstationKey.make(folder.resolve("workstation.pem")));
  }

  /** Sealed for the workstation. */
  byte[] sealed(Terms terms) {
    return sealed(terms, List.of(key -> WrappedKey.of(workstation.name(), key)));
  }

  byte[] sealed(Terms terms, List<Function<ContentKey, WrappedKey>> recipients) {
    return SealedProfile.seal(plain(), terms, key, recipients, new SecureRandom());
  }

  static byte[] plain() {
    return PROFILE.getBytes(StandardCharsets.UTF_8);
  }

  static Function<ContentKey, WrappedKey> password(String password) {
    return key -> WrappedKey.of(Secret.of(password), key);
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
