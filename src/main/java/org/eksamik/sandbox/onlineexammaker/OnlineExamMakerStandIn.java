package org.eksamik.sandbox.onlineexammaker;

import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import org.eksamik.sandbox.demo.Sittings;
import org.eksamik.sandbox.http.Router;

/** OnlineExamMaker: single sign-on for candidates and for staff (seed 001). */
public final class OnlineExamMakerStandIn {
  public static final String CODE = "sandbox-onlineexammaker-code";
  public static final String STAFF_EMAIL = "staff@school.example";
  public static final String STAFF_PASSWORD = "sandbox-staff-password";

  private final SignOn signOn;
  private final Administration administration;
  private final Students students = new Students();

  public OnlineExamMakerStandIn(URI sandbox, InstantSource clock, Sittings sittings) {
    Signature signature = new Signature(CODE, clock);
    this.signOn = new SignOn(sandbox, clock, signature, students, sittings);
    this.administration = new Administration(sandbox);
  }

  /** A candidate who is there from the start; the telephone is the login value. */
  public void admit(long userId, String name, String loginValue, String password) {
    students.put(
        new Student(
            userId,
            Map.of(Student.NAME, name, Student.PHONE, loginValue, Student.PASSWORD, password)));
  }

  public void addTo(Router router) {
    router
        .program("GET", "/onlineexammaker/newstudentsso", signOn::link, Answers::error)
        .page("GET", "/onlineexammaker/login/u/api/112", signOn::open)
        .page("GET", "/onlineexammaker/index.php", administration::signOn)
        .page("GET", "/onlineexammaker/dashboard", administration::dashboard);
  }
}
