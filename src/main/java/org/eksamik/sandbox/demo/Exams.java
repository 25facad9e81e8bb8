package org.eksamik.sandbox.demo;

import java.util.Map;
import java.util.Optional;

/** What the demo exams are called at the providers. */
public final class Exams {
  /** OnlineExamMaker's {@code eid} of the English exam. */
  public static final String ENGLISH_EID = "3506";

  /** Kaoshixing's {@code exam_id} of the safety exam. */
  public static final String SAFETY_EXAM_ID = "55400";

  private static final Map<String, String> BY_EID = Map.of(ENGLISH_EID, "english");
  private static final Map<String, String> BY_EXAM_ID = Map.of(SAFETY_EXAM_ID, "safety");

  private Exams() {}

  public static Optional<String> ofOnlineExamMaker(String eid) {
    return Optional.ofNullable(BY_EID.get(eid));
  }

  public static Optional<String> ofKaoshixing(String examId) {
    return Optional.ofNullable(BY_EXAM_ID.get(examId));
  }
}
