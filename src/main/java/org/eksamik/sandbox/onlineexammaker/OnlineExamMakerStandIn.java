package org.eksamik.sandbox.onlineexammaker;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.eksamik.sandbox.demo.Sittings;
import org.eksamik.sandbox.http.Router;

/** OnlineExamMaker: sign-on for candidates and staff, and their administration (S001, S003). */
public final class OnlineExamMakerStandIn {
  public static final String CODE = "sandbox-onlineexammaker-code";
  public static final String STAFF_EMAIL = "staff@school.example";
  public static final String STAFF_PASSWORD = "sandbox-staff-password";

  private final SignOn signOn;
  private final Administration administration;
  private final Students students = new Students();
  private final StudentCalls calls;
  private final Results results;

  public OnlineExamMakerStandIn(URI sandbox, InstantSource clock, Sittings sittings) {
    Signature signature = new Signature(CODE, clock);
    this.signOn = new SignOn(sandbox, clock, signature, students, sittings);
    this.administration = new Administration(sandbox);
    this.calls = new StudentCalls(signature, students);
    this.results = new Results(sandbox, signature);
  }

  /** A candidate who is there from the start; the telephone is the login value. */
  public void admit(long userId, String name, String loginValue, String password) {
    students.put(
        new Student(
            userId,
            Map.of(Student.NAME, name, Student.PHONE, loginValue, Student.PASSWORD, password),
            Set.of(2993L)));
  }

  /** Marks a sitting of somebody who is there. */
  public void mark(String loginValue, String score, boolean passed, Instant end) {
    students
        .find(loginValue)
        .ifPresent(student -> results.add(student, score, passed, end.getEpochSecond()));
  }

  /** How many candidates there are. */
  public int candidates() {
    return students.size();
  }

  /** How many candidates have this login; more than one where somebody was added twice. */
  public int candidates(String loginValue) {
    return students.withLogin(loginValue).size();
  }

  public void addTo(Router router) {
    calls.addTo(router);
    router
        .program(
            "GET", "/onlineexammaker/api/v1/student/queryresults", results::query, Answers::error)
        .program("GET", "/onlineexammaker/newstudentsso", signOn::link, Answers::error)
        .page("GET", "/onlineexammaker/login/u/api/112", signOn::open)
        .page("GET", "/onlineexammaker/index.php", administration::signOn)
        .page("GET", "/onlineexammaker/dashboard", administration::dashboard);
  }
}
