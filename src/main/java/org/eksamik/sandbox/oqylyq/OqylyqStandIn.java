package org.eksamik.sandbox.oqylyq;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eksamik.qr.QrCode;
import org.eksamik.sandbox.http.Fields;
import org.eksamik.sandbox.http.Json;
import org.eksamik.sandbox.http.Page;
import org.eksamik.sandbox.http.Refusal;
import org.eksamik.sandbox.http.Request;
import org.eksamik.sandbox.http.Response;
import org.eksamik.sandbox.http.Router;

/** Oqylyq: a token, an assignment, and the page that opens the exam in an iframe (S000:L90). */
public final class OqylyqStandIn {
  private static final int PICTURE_PIXELS = 240;

  public static final String USERNAME = "room-204@school.example";
  public static final String PASSWORD = "sandbox-oqylyq-password";
  public static final int CLIENT_ID = 1;
  public static final String CLIENT_SECRET = "sandbox-oqylyq-secret";

  /** For the service as it answers today. */
  public static final String API_TOKEN = "sandbox-trustexam-token";

  private final URI sandbox;
  private final Tokens tokens;
  private final Map<String, Assignment> sessions = new ConcurrentHashMap<>();
  private final Map<List<String>, String> keys = new ConcurrentHashMap<>();
  private volatile Picture picture = Picture.BASE64;
  private volatile TokenForm tokenForm = TokenForm.BEARER;
  private volatile SessionForm sessionForm = SessionForm.SESSION_URL;

  /** What {@code qrcode_image} holds. */
  public enum Picture {
    BASE64,
    /** The same behind {@code data:image/png;base64,}. */
    DATA_ADDRESS,
    /** A QR code that says another link. */
    OF_ANOTHER_LINK,
    /** Base64 of something that is no picture. */
    NOT_A_PICTURE
  }

  /** What the service of today answers with. */
  public enum SessionForm {
    SESSION_URL,
    QRCODE_LINK,
    /** A token for a script of theirs in the exam page. */
    EXTERNAL_SESSION
  }

  /** How the token must come: as public clients send it, or as S000:L6 says. */
  public enum TokenForm {
    BEARER,
    BARE
  }

  public OqylyqStandIn(URI sandbox, InstantSource clock) {
    this.sandbox = sandbox;
    this.tokens = new Tokens(clock);
  }

  public void addTo(Router router) {
    router
        .program("POST", "/oqylyq/oauth/token", tokens::grant, Tokens::shape)
        .program(
            "POST",
            "/oqylyq/api/external-session/assignment.json",
            this::assign,
            OqylyqStandIn::invalid)
        .program(
            "POST",
            "/trustexam/api/external-session/assignment.json",
            this::assignToday,
            OqylyqStandIn::invalid)
        .page("GET", "/oqylyq/session/{key}", this::open);
  }

  /** From now on the answers carry this picture. */
  public void sends(Picture now) {
    picture = now;
  }

  /** From now on the service of today answers in this form. */
  public void answers(SessionForm now) {
    sessionForm = now;
  }

  /** How many sessions there are: one for each student and exam, however often asked. */
  public int sessions() {
    return sessions.size();
  }

  /** From now on the token must come in this form. */
  public void wants(TokenForm now) {
    tokenForm = now;
  }

  /** Makes every token given so far worthless, as after its hour; refresh tokens still work. */
  public void expireTokens() {
    tokens.expireAll();
  }

  private Response assign(Request request) throws Refusal {
    requireToken(request);
    String link = session(Assignment.read(Fields.of(request.json()), Assignment.Dialect.OQYLYQ));
    return Response.json(Json.object().put("qrcode_link", link).put("qrcode_image", image(link)));
  }

  private String session(Assignment assignment) {
    // Repeats only update: the external_ids are the key (S000:L105).
    String key =
        keys.computeIfAbsent(
            List.of(assignment.student(), assignment.exam()), who -> UUID.randomUUID().toString());
    sessions.put(key, assignment);
    return sandbox.resolve("/oqylyq/session/" + key).toString();
  }

  /** The same service under its name of today. */
  private Response assignToday(Request request) throws Refusal {
    if (!request.rawQuery().isEmpty()) {
      throw Refusal.because("the token belongs into the header");
    }
    if (!request.header("x-authorization").orElse("").equals(API_TOKEN)) {
      throw new Refusal(
          "the API token is missing or wrong",
          Response.json(401, Json.object().put("message", "Unauthenticated.")));
    }
    String link = session(Assignment.read(Fields.of(request.json()), Assignment.Dialect.TRUSTEXAM));
    ObjectNode answer = Json.object();
    switch (sessionForm) {
      case SESSION_URL -> answer.put("session_url", link);
      case QRCODE_LINK -> answer.put("qrcode_link", link).put("qrcode_image", image(link));
      case EXTERNAL_SESSION ->
          answer
              .putObject("external_session")
              .put("token", UUID.randomUUID().toString())
              .put("report_url", link + "/report");
    }
    return Response.json(answer);
  }

  private void requireToken(Request request) throws Refusal {
    String prefix = tokenForm == TokenForm.BEARER ? "Bearer " : "";
    Optional<String> token =
        request
            .header("authorization")
            .filter(header -> header.startsWith(prefix))
            .map(header -> header.substring(prefix.length()));
    if (token.isEmpty() || !tokens.isValid(token.get())) {
      throw new Refusal(
          "the access token is missing, unknown or expired",
          Response.json(401, Json.object().put("message", "Unauthenticated.")));
    }
  }

  private String image(String link) {
    return switch (picture) {
      case BASE64 -> picture(link);
      case DATA_ADDRESS -> "data:image/png;base64," + picture(link);
      case OF_ANOTHER_LINK -> picture(sandbox.resolve("/oqylyq/session/other").toString());
      case NOT_A_PICTURE -> "bm90IGEgcGljdHVyZQ==";
    };
  }

  private static String picture(String link) {
    return Base64.getEncoder().encodeToString(QrCode.of(link).png(PICTURE_PIXELS));
  }

  private static Response invalid(Refusal refusal) {
    ObjectNode body = Json.object().put("message", "The given data was invalid.");
    body.putObject("errors").putArray("body").add(refusal.reason());
    return Response.json(refusal.status() == 400 ? 422 : refusal.status(), body);
  }

  private Response open(Request request) throws Refusal {
    Assignment assignment = sessions.get(request.variable("key"));
    if (assignment == null) {
      throw new Refusal(404, "this session is unknown");
    }
    return Response.html(
        Page.of("proctored.html")
            .with("page", assignment.page().toString())
            .with("exit", assignment.exit().map(URI::toString).orElse(""))
            .render());
  }
}
