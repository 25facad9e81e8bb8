package org.eksamik.sandbox.stuudium;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eksamik.sandbox.http.Json;
import org.eksamik.sandbox.http.Page;
import org.eksamik.sandbox.http.Parameters;
import org.eksamik.sandbox.http.Refusal;
import org.eksamik.sandbox.http.Request;
import org.eksamik.sandbox.http.Response;
import org.eksamik.sandbox.http.Router;

/** Stuudium: the page where one signs in, and the one-time token's exchange (seed 002). */
public final class StuudiumStandIn {
  public static final String CLIENT_ID = "eksamik-sandbox";
  public static final String CLIENT_SECRET = "sandbox-stuudium-secret";

  /** The callback that was registered; it exists nowhere, so nobody may load it. */
  public static final URI CALLBACK = URI.create("https://school.example/stuudium");

  private final URI sandbox;
  private final ClientAuthorization authorization;
  private final Map<String, Account> unusedTokens = new ConcurrentHashMap<>();
  private volatile Shape shape = Shape.WITH_STUDENTS;
  private volatile boolean logout = true;

  /** The three answers to verify, by what the application may read (S002:L49-L105). */
  public enum Shape {
    BASIC,
    EXTENDED,
    WITH_STUDENTS
  }

  public StuudiumStandIn(URI sandbox, InstantSource clock) {
    this.sandbox = sandbox;
    this.authorization = new ClientAuthorization(clock);
  }

  public void addTo(Router router) {
    router
        .page("GET", "/stuudium/authenticate", this::choose)
        .page("POST", "/stuudium/authenticate", this::chosen)
        .program("GET", "/stuudium/authenticate/verify", this::verify, StuudiumStandIn::error)
        .page("GET", "/stuudium/logout/{id}", this::goodbye);
  }

  /** From now on verify answers in this shape. */
  public void answers(Shape now) {
    shape = now;
  }

  /** Whether the application may read {@code logout_url} from now on. */
  public void tellsLogout(boolean now) {
    logout = now;
  }

  private Response choose(Request request) throws Refusal {
    Parameters asked = request.query().only(Set.of("client_id", "subdomain", "state"));
    requireClient(asked);
    return Response.html(
        Page.of("stuudium.html")
            .with("client", CLIENT_ID)
            .with("state", asked.optional("state").orElse(""))
            .render());
  }

  private Response chosen(Request request) throws Refusal {
    Parameters form = request.form().only(Set.of("client_id", "state", "person"));
    requireClient(form);
    String person = form.required("person");
    if (person.equals("deny")) {
      return back("error=access_denied", form.optional("state"));
    }
    Account account =
        Accounts.named(person).orElseThrow(() -> Refusal.because("there is no such person"));
    String token = UUID.randomUUID().toString().replace("-", "");
    unusedTokens.put(token, account);
    return back("token=" + token, form.optional("state"));
  }

  private static void requireClient(Parameters asked) throws Refusal {
    if (!asked.required("client_id").equals(CLIENT_ID)) {
      throw new Refusal(403, "the client_id is unknown");
    }
  }

  private static Response back(String result, Optional<String> state) {
    String end =
        state
            .filter(given -> !given.isEmpty())
            .map(given -> "&state=" + URLEncoder.encode(given, StandardCharsets.UTF_8))
            .orElse("");
    return Response.redirect(URI.create(CALLBACK + "?" + result + end));
  }

  private Response verify(Request request) throws Refusal {
    authorization.require(request);
    String token = request.query().only(Set.of("token")).required("token");
    // Removed by the first who asks: a token works once (S002:L107).
    Account account = unusedTokens.remove(token);
    if (account == null) {
      throw new Refusal(403, "the token is unknown or used");
    }
    ObjectNode answer =
        switch (shape) {
          case BASIC -> account.basic();
          case EXTENDED -> account.extended();
          case WITH_STUDENTS -> account.withStudents();
        };
    if (logout) {
      answer.put("logout_url", sandbox.resolve("/stuudium/logout/" + account.id()).toString());
    }
    return Response.json(answer);
  }

  private static Response error(Refusal refusal) {
    return Response.json(refusal.status(), Json.object().put("error", refusal.reason()));
  }

  private Response goodbye(Request request) {
    return Response.html(Page.of("stuudium-logout.html").render());
  }
}
