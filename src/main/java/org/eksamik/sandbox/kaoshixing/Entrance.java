package org.eksamik.sandbox.kaoshixing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.eksamik.sandbox.demo.ExamPages;
import org.eksamik.sandbox.demo.Exams;
import org.eksamik.sandbox.demo.Sittings;
import org.eksamik.sandbox.http.Fields;
import org.eksamik.sandbox.http.Json;
import org.eksamik.sandbox.http.Page;
import org.eksamik.sandbox.http.Parameters;
import org.eksamik.sandbox.http.Refusal;
import org.eksamik.sandbox.http.Request;
import org.eksamik.sandbox.http.Response;

/** The links that 201 and 203 give, and the way from there to the exam. */
final class Entrance {
  private static final String SIGNED_IN = "kaoshixing";
  private static final Duration LIFE = Duration.ofMinutes(10);

  private final URI sandbox;
  private final InstantSource clock;
  private final Candidates candidates;
  private final Sittings sittings;

  Entrance(URI sandbox, InstantSource clock, Candidates candidates, Sittings sittings) {
    this.sandbox = sandbox;
    this.clock = clock;
    this.candidates = candidates;
    this.sittings = sittings;
  }

  /** The address that signs a candidate in, with or without a page to go to (S004:L60-L66). */
  String link(String userId, String action, Optional<String> customUrl) {
    String link =
        sandbox.resolve("/kaoshixing/api/company/redirect/" + KaoshixingStandIn.APP_ID + "/")
            + ("?jwt=" + token(userId, action));
    return customUrl
        .map(url -> link + "&customurl=" + URLEncoder.encode(url, StandardCharsets.UTF_8))
        .orElse(link);
  }

  /** A token that names a candidate: part of a link, and what 206 gives. */
  String token(String userId, String action) {
    ObjectNode claims =
        Json.object()
            .put("user_id", userId)
            .put("exp", clock.instant().plus(LIFE).toEpochMilli())
            .put("action_id", action);
    return Jwt.sign(claims, KaoshixingStandIn.APP_KEY);
  }

  /** What the link opens: for 203 a word of success, for 201 the exam or a list without any. */
  Response open(Request request) throws Refusal {
    Parameters link = request.query().only(Set.of("jwt", "customurl"));
    String token = link.required("jwt");
    Fields claims =
        Fields.of(Jwt.verified(token, KaoshixingStandIn.APP_KEY, clock.instant()))
            .only(Set.of("user_id", "exp", "action_id"));
    String userId = claims.text("user_id");
    if (candidates.find(userId).isEmpty()) {
      throw Candidates.unknown();
    }
    Response page =
        claims.text("action_id").equals("203")
            ? Response.json(Answers.signedIn())
            : start(userId, link.optional("customurl"));
    return page.with("Set-Cookie", SIGNED_IN + "=" + token + "; Path=/kaoshixing; HttpOnly");
  }

  private Response start(String userId, Optional<String> customUrl) throws Refusal {
    Optional<String> named = customUrl.flatMap(Entrance::examId);
    if (named.isPresent()) {
      return exam(userId, named.get());
    }
    Optional<String> granted = candidates.exams(userId).stream().sorted().findFirst();
    return granted.isPresent()
        ? exam(userId, granted.get())
        : Response.html(Page.of("no-exams.html").render());
  }

  /** The exam that the last part of the address names, if it names one. */
  private static Optional<String> examId(String customUrl) {
    String path = URI.create(customUrl).getPath();
    String last = path.substring(path.lastIndexOf('/') + 1);
    return Optional.of(last).filter(id -> Exams.ofKaoshixing(id).isPresent());
  }

  /** An exam opened by a candidate who has signed in before, as after 203. */
  Response exam(Request request) throws Refusal {
    String token =
        request.cookie(SIGNED_IN).orElseThrow(() -> new Refusal(403, "nobody is signed in here"));
    ObjectNode claims = Jwt.verified(token, KaoshixingStandIn.APP_KEY, clock.instant());
    return exam(Fields.of(claims).text("user_id"), request.variable("examId"));
  }

  private Response exam(String userId, String examId) throws Refusal {
    if (!candidates.exams(userId).contains(examId)) {
      throw new Refusal(403, "this candidate has no permission for this exam");
    }
    String exam =
        Exams.ofKaoshixing(examId).orElseThrow(() -> new Refusal(404, "there is no such exam"));
    return Response.redirect(ExamPages.address(sandbox, sittings.of("kaoshixing", userId, exam)));
  }
}
