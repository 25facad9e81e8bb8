package org.eksamik.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eksamik.sandbox.http.Json;
import org.eksamik.sandbox.http.Page;
import org.eksamik.sandbox.http.Refusal;
import org.eksamik.sandbox.http.Request;
import org.eksamik.sandbox.http.Response;
import org.eksamik.sandbox.http.Router;
import org.eksamik.words.Language;

/** The demo exam: the page, its paper, the answers kept while the student writes, the hand-in. */
public final class ExamPages {
  /** Nothing but its own files and calls; the preview needs no address at all. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self';"
          + " form-action 'none'; base-uri 'none'";

  private final Sittings sittings;
  private final URI done;

  /**
   * @param done where a student goes who has handed in
   */
  public ExamPages(Sittings sittings, URI done) {
    this.sittings = sittings;
    this.done = done;
  }

  public void addTo(Router router) {
    router
        .page("GET", "/exam/{exam}", this::open)
        .page("GET", "/exam/{exam}/paper", this::paper)
        .page("PUT", "/exam/{exam}/answers", this::keep)
        .page("PUT", "/exam/{exam}/recordings/{recording}/{part}", this::record)
        .page("POST", "/exam/{exam}/hand-in", this::handIn)
        .page("GET", "/done", this::done)
        .page("GET", "/files/{file}", ExamPages::file);
  }

  /** Where a provider sends the student of this sitting. */
  public static URI address(URI sandbox, Sitting sitting) {
    return sandbox.resolve("/exam/" + sitting.exam() + "?sitting=" + sitting.key());
  }

  private Response open(Request request) throws Refusal {
    Paper paper = wanted(request);
    Language language = ChosenLanguage.of(request);
    Sitting sitting = sitting(request).orElseGet(() -> sittings.begin(paper.id()));
    String page =
        Page.of("exam.html")
            .with("language", language.code())
            .with("title", paper.title(language))
            .with("exam", paper.id())
            .with("sitting", sitting.key())
            .withHtml("languages", ChosenLanguage.links(language, sitting.key()))
            .render();
    Response response = Response.html(page).with("Content-Security-Policy", POLICY);
    // One cookie an answer: the sitting's at first, the language's once the student has chosen.
    return request.query().optional("lang").isPresent()
        ? response.with("Set-Cookie", ChosenLanguage.COOKIE + "=" + language.code() + "; Path=/")
        : response.with(
            "Set-Cookie", cookie(paper.id()) + "=" + sitting.key() + "; Path=/exam; HttpOnly");
  }

  private Response paper(Request request) throws Refusal {
    Sitting sitting = known(request);
    ObjectNode paper = wanted(request).in(ChosenLanguage.of(request));
    ObjectNode answers = paper.putObject("answers");
    sitting.answers().forEach(answers::put);
    paper.put("handedIn", sitting.handedIn());
    return Response.json(paper);
  }

  private Response keep(Request request) throws Refusal {
    Set<String> ids = wanted(request).questionIds();
    Map<String, String> answers = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> answer : request.json().properties()) {
      if (!ids.contains(answer.getKey()) || !answer.getValue().isTextual()) {
        throw Refusal.because("an answer must be a text to a question of this paper");
      }
      answers.put(answer.getKey(), answer.getValue().textValue());
    }
    if (!known(request).keep(answers)) {
      throw new Refusal(409, "this exam is handed in already");
    }
    return Response.nothing();
  }

  private Response record(Request request) throws Refusal {
    if (!request.header("content-type").orElse("").startsWith("video/webm")) {
      throw new Refusal(415, "a recording is video/webm");
    }
    String part = request.variable("part");
    if (!part.matches("\\d{1,6}")) {
      throw Refusal.because("a part is a number");
    }
    if (!known(request)
        .recording(request.variable("recording"))
        .keep(Integer.parseInt(part), request.bytes())) {
      throw new Refusal(409, "the parts before this one are missing");
    }
    return Response.nothing();
  }

  private Response handIn(Request request) throws Refusal {
    known(request).handIn();
    return Response.json(Json.object().put("next", done.toString()));
  }

  private Response done(Request request) throws Refusal {
    return Response.html(Page.of("done-" + ChosenLanguage.of(request).code() + ".html").render());
  }

  private static Response file(Request request) throws Refusal {
    return switch (request.variable("file")) {
      case "exam.css" -> Response.of(200, "text/css", Page.file("exam.css"));
      case "exam.js" -> Response.of(200, "text/javascript", Page.file("exam.js"));
      case "watch.js" -> Response.of(200, "text/javascript", Page.file("watch.js"));
      case "proctor.js" -> Response.of(200, "text/javascript", Page.file("proctor.js"));
      default -> throw new Refusal(404, "there is no such file");
    };
  }

  private static Paper wanted(Request request) throws Refusal {
    return Paper.find(request.variable("exam"))
        .orElseThrow(() -> new Refusal(404, "there is no such exam"));
  }

  private Sitting known(Request request) throws Refusal {
    return sitting(request).orElseThrow(() -> Refusal.because("the parameter sitting is missing"));
  }

  /**
   * The one that the address names. Without one the cookie does: Oqylyq adds nothing of ours to the
   * page's address, and a reload must still show the answers.
   */
  private Optional<Sitting> sitting(Request request) throws Refusal {
    String exam = request.variable("exam");
    Optional<String> named = request.query().optional("sitting");
    if (named.isEmpty()) {
      return request.cookie(cookie(exam)).flatMap(key -> sittings.find(key, exam));
    }
    return Optional.of(
        sittings
            .find(named.get(), exam)
            .orElseThrow(() -> new Refusal(403, "this sitting is unknown")));
  }

  private static String cookie(String exam) {
    return "sitting-" + exam;
  }
}
