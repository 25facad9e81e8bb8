package org.eksamik.sandbox.onlineexammaker;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eksamik.sandbox.http.Json;
import org.eksamik.sandbox.http.Refusal;
import org.eksamik.sandbox.http.Response;

/**
 * OnlineExamMaker's way to answer: always 200, a {@code status}, {@code &} escaped (S001:L35-L40).
 */
final class Answers {
  private Answers() {}

  static Response ok(ObjectNode body) {
    return escaped(Response.json(body.put("status", "ok")));
  }

  static Response error(Refusal refusal) {
    return escaped(
        Response.json(Json.object().put("status", "error").put("error", refusal.reason())));
  }

  private static Response escaped(Response response) {
    return response.withBody(response.body().replace("&", "\\u0026"));
  }
}
