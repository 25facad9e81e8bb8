package org.eksamik.sandbox.onlineexammaker;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eksamik.sandbox.demo.Exams;
import org.eksamik.sandbox.http.Json;
import org.eksamik.sandbox.http.Parameters;
import org.eksamik.sandbox.http.Refusal;
import org.eksamik.sandbox.http.Request;
import org.eksamik.sandbox.http.Response;

/** {@code queryresults}: numbers as texts, {@code loginValues} bare (S003:L583-668). */
final class Results {
  private static final String PATH = "/onlineexammaker/transgetresult";
  private static final int MOST_ROWS = 100;

  private final URI sandbox;
  private final Signature signature;
  private final List<Result> results = new CopyOnWriteArrayList<>();

  /** One sitting that was marked. */
  private record Result(Student student, String eid, String score, boolean passed, long end) {}

  Results(URI sandbox, Signature signature) {
    this.sandbox = sandbox;
    this.signature = signature;
  }

  void add(Student student, String score, boolean passed, long end) {
    results.add(new Result(student, Exams.ENGLISH_EID, score, passed, end));
  }

  Response query(Request request) throws Refusal {
    Parameters asked =
        request.query().only(Set.of("code", "time", "start", "limit", "loginValues", "eid"));
    signature.require(request, asked);
    boolean one = asked.optional("loginValues").isPresent();
    if (one != asked.optional("eid").isPresent()) {
      throw Refusal.because("loginValues and eid need each other");
    }
    long limit = asked.requiredNumber("limit");
    if (limit < 1 || limit > MOST_ROWS) {
      throw Refusal.because("limit must be between 1 and 100");
    }
    List<Result> found =
        results.stream()
            .filter(result ->
                !one
                    || (result
                            .student()
                            .loginValue()
                            .equals(asked.optional("loginValues").orElse(""))
                        && result.eid().equals(asked.optional("eid").orElse(""))))
            .toList();
    ObjectNode answer = Json.object();
    ArrayNode data = answer.putArray("data");
    found.stream()
        .skip(asked.requiredNumber("start"))
        .limit(limit)
        .map(this::row)
        .forEach(data::add);
    return Answers.ok(answer.put("total", found.size()));
  }

  private ObjectNode row(Result result) {
    return Json.object()
        .put("viewResult", sandbox.resolve(PATH) + "?tid=1&token=" + result.student().sid())
        .put("score", result.score())
        .put("passed", result.passed() ? "1" : "0")
        .put("status", "1")
        .put("startTime", Long.toString(result.end() - 1900))
        .put("endTime", Long.toString(result.end()))
        .put("sid", Long.toString(result.student().sid()))
        .put("loginValue", result.student().loginValue())
        .put("name", result.student().field(Student.NAME).orElse(""))
        .put("eid", result.eid());
  }
}
