package org.eksamik.sandbox.onlineexammaker;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eksamik.sandbox.demo.ExamPages;
import org.eksamik.sandbox.demo.Exams;
import org.eksamik.sandbox.demo.Sitting;
import org.eksamik.sandbox.demo.Sittings;
import org.eksamik.sandbox.http.Json;
import org.eksamik.sandbox.http.Page;
import org.eksamik.sandbox.http.Parameters;
import org.eksamik.sandbox.http.Refusal;
import org.eksamik.sandbox.http.Request;
import org.eksamik.sandbox.http.Response;

/** {@code GET /newstudentsso} and the link it gives (S001:L13-L40). */
final class SignOn {
  private static final String NO_EXAM = "0";
  private static final Set<String> PARAMETERS =
      Set.of(
          "code",
          "time",
          "userId",
          "loginValue",
          "password",
          "eid",
          "aspart",
          "rflag",
          "expiretime");

  private final URI sandbox;
  private final InstantSource clock;
  private final Signature signature;
  private final Students students;
  private final Sittings sittings;
  private final Map<String, Ticket> tickets = new ConcurrentHashMap<>();

  /**
   * @param eid {@link #NO_EXAM} for the dashboard
   */
  private record Ticket(String userId, String eid, Instant expiry) {}

  SignOn(
      URI sandbox, InstantSource clock, Signature signature, Students students, Sittings sittings) {
    this.sandbox = sandbox;
    this.clock = clock;
    this.signature = signature;
    this.students = students;
    this.sittings = sittings;
  }

  Response link(Request request) throws Refusal {
    Parameters asked = request.query().only(PARAMETERS);
    signature.require(request, asked);
    Student student = student(asked);
    String eid = asked.optional("eid").filter(given -> !given.isBlank()).orElse(NO_EXAM);
    if (!eid.equals(NO_EXAM) && Exams.ofOnlineExamMaker(eid).isEmpty()) {
      throw Refusal.because("the exam does not exist");
    }
    long minutes = asked.requiredNumber("expiretime");
    if (minutes < 1 || minutes > 14) {
      throw Refusal.because("expiretime must be greater than 0 and less than 15");
    }
    long part = asked.number("aspart", 0);
    if (part > 1) {
      throw Refusal.because("aspart must be 0 or 1");
    }
    String token = UUID.randomUUID().toString().replace("-", "");
    Instant expiry = clock.instant().plus(Duration.ofMinutes(minutes));
    tickets.put(token, new Ticket(Long.toString(student.sid()), eid, expiry));
    String link =
        sandbox.resolve("/onlineexammaker/login/u/api/112")
            + ("?rflag=" + encoded(asked.optional("rflag").orElse("0")))
            + ("&loginValue=" + encoded(student.loginValue()))
            + ("&password=" + encoded(asked.required("password")))
            + ("&eid=" + encoded(eid) + "&token=" + token + "&aspart=" + part);
    return Answers.ok(Json.object().put("data", link));
  }

  private Student student(Parameters asked) throws Refusal {
    long sid = asked.requiredNumber("userId");
    String loginValue = asked.required("loginValue");
    String password = asked.required("password");
    return students
        .find(sid)
        .filter(student -> student.loginValue().equals(loginValue))
        .filter(student -> student.field(Student.PASSWORD).orElse("").equals(password))
        .orElseThrow(
            () -> Refusal.because("the candidate does not exist or the password is wrong"));
  }

  /** Where the link leads: to the exam, or to the dashboard without one. */
  Response open(Request request) throws Refusal {
    Parameters link =
        request.query().only(Set.of("rflag", "loginValue", "password", "eid", "token", "aspart"));
    Ticket ticket = tickets.get(link.required("token"));
    if (ticket == null || !ticket.eid().equals(link.required("eid"))) {
      throw new Refusal(403, "this link is not one of ours");
    }
    if (!clock.instant().isBefore(ticket.expiry())) {
      throw new Refusal(403, "this link has expired");
    }
    String eid = ticket.eid().equals(NO_EXAM) ? Exams.ENGLISH_EID : ticket.eid();
    Sitting sitting =
        sittings.of(
            "onlineexammaker",
            ticket.userId(),
            Exams.ofOnlineExamMaker(eid)
                .orElseThrow(() -> new Refusal(404, "there is no such exam")));
    URI exam = ExamPages.address(sandbox, sitting);
    return ticket.eid().equals(NO_EXAM)
        ? Response.html(Page.of("dashboard.html").with("exam", exam.toString()).render())
        : Response.redirect(exam);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
