package org.eksamik.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.eksamik.sandbox.http.Json;
import org.eksamik.sandbox.http.Request;
import org.eksamik.sandbox.http.Response;

/** How a misbehaviour looks on the wire. */
final class Distortion {
  /** Where the providers' answers hold a link. */
  private static final List<String> LINKS = List.of("qrcode_link", "data", "url", "logout_url");

  /** What the providers' answers are asked for, whichever comes first. */
  private static final List<String> MAIN =
      List.of("qrcode_link", "access_token", "data", "url", "jwt", "name_first", "code");

  private Distortion() {}

  /** The answer of one that does not look at the request. */
  static Response instead(Misbehaviour misbehaviour, Request request) {
    return switch (misbehaviour) {
      case BROKEN -> Response.text(500, "Internal Server Error");
      case UNAUTHORIZED -> Response.json(401, Json.object().put("message", "Unauthenticated."));
      case BUSY -> Response.text(429, "Too Many Requests").with("Retry-After", "1");
      case REDIRECT_LOOP ->
          Response.text(307, "")
              .with(
                  "Location",
                  request.rawQuery().isEmpty()
                      ? request.path()
                      : request.path() + "?" + request.rawQuery());
      default -> throw new IllegalArgumentException(misbehaviour + " needs the true answer");
    };
  }

  /** The true answer made wrong; empty where this answer has nothing to make wrong that way. */
  static Optional<Response> of(Misbehaviour misbehaviour, Response answer) {
    return switch (misbehaviour) {
      case HTML -> Optional.of(Response.html("<!doctype html><title>Wi-Fi</title><h1>Sign in"));
      case NOT_JSON -> Optional.of(answer.withBody("{\"status\": ok,"));
      case CUT_OFF -> Optional.of(answer.ending(Response.Ending.CUT_OFF));
      case ENDLESS -> Optional.of(answer.ending(Response.Ending.NEVER));
      case EMPTY -> Optional.of(answer.withBody(""));
      case WRONG_TYPE -> Optional.of(wrongType(answer));
      case FOREIGN_LINK -> linked(answer, "https://elsewhere.example/exam?id=1");
      case PLAIN_HTTP_LINK -> linked(answer, "http://elsewhere.example/exam?id=1");
      case SCRIPT_LINK -> linked(answer, "javascript:alert(1)");
      case SILENCE -> Optional.of(answer);
      case BROKEN, UNAUTHORIZED, BUSY, REDIRECT_LOOP ->
          throw new IllegalArgumentException(misbehaviour + " comes before the answer");
    };
  }

  private static Response wrongType(Response answer) {
    Optional<ObjectNode> body = body(answer);
    Optional<String> main = body.flatMap(object -> MAIN.stream().filter(object::has).findFirst());
    if (body.isEmpty() || main.isEmpty()) {
      return answer.withBody("[]");
    }
    if (body.get().path(main.get()).isNumber()) {
      body.get().put(main.get(), "many");
    } else {
      body.get().put(main.get(), 42);
    }
    return answer.withBody(body.get().toString());
  }

  private static Optional<Response> linked(Response answer, String link) {
    return body(answer)
        .flatMap(object ->
            LINKS.stream()
                .filter(name -> object.path(name).isTextual())
                .findFirst()
                .map(name -> answer.withBody(object.put(name, link).toString())));
  }

  private static Optional<ObjectNode> body(Response answer) {
    return answer.isJson() && Json.read(answer.body()) instanceof ObjectNode object
        ? Optional.of(object)
        : Optional.empty();
  }
}
