package org.eksamik.profile;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.eksamik.exam.Exam;

/** One exam, with what only its provider needs to know. */
public sealed interface ExamSettings {
  Exam exam();

  /** What shows the exam page. */
  Engine engine();

  /** What can show an exam page. */
  enum Engine {
    WEBVIEW,
    CHROMIUM,
    /** The first that has what the exam's page needs. */
    AUTO
  }

  /**
   * An Oqylyq assignment.
   *
   * @param externalId a number or a string, kept as given
   * @param externalUrl the exam page that Oqylyq opens in an iframe
   * @param query added by Oqylyq to {@code externalUrl} for this student
   */
  record Oqylyq(
      Exam exam,
      Object externalId,
      URI externalUrl,
      Group group,
      Map<String, String> query,
      Engine engine)
      implements ExamSettings {
    public Oqylyq {
      query = Map.copyOf(query);
    }

    public Oqylyq(
        Exam exam, Object externalId, URI externalUrl, Group group, Map<String, String> query) {
      this(exam, externalId, externalUrl, group, query, Engine.AUTO);
    }

    /** Leaves out the query: it may hold keys. */
    @Override
    public String toString() {
      return "Oqylyq[" + exam.id() + ", " + externalId + "]";
    }

    /** The group of students; {@code externalId} is a number or a string, kept as given. */
    public record Group(Object externalId, String name, Optional<String> description) {}
  }

  /**
   * An OnlineExamMaker exam.
   *
   * @param eid absent: the candidate's dashboard
   * @param expireMinutes 1 to 14
   */
  record OnlineExamMaker(
      Exam exam, Optional<String> eid, boolean sidebar, int expireMinutes, Engine engine)
      implements ExamSettings {
    public OnlineExamMaker(Exam exam, Optional<String> eid, boolean sidebar, int expireMinutes) {
      this(exam, eid, sidebar, expireMinutes, Engine.AUTO);
    }
  }

  /**
   * A Kaoshixing exam.
   *
   * @param examId given: the candidate is admitted to it (207) before the link opens
   * @param department for candidates whose roster line names none
   * @param silent 203 in place of 201: the candidate exists already
   */
  record Kaoshixing(
      Exam exam,
      Optional<String> examId,
      Optional<String> department,
      Optional<URI> customUrl,
      boolean silent,
      Engine engine)
      implements ExamSettings {
    public Kaoshixing(
        Exam exam,
        Optional<String> examId,
        Optional<String> department,
        Optional<URI> customUrl,
        boolean silent) {
      this(exam, examId, department, customUrl, silent, Engine.AUTO);
    }
  }
}
