package org.eksamik.sandbox.kaoshixing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eksamik.sandbox.demo.Exams;
import org.eksamik.sandbox.demo.Sittings;
import org.eksamik.sandbox.http.Json;
import org.eksamik.sandbox.http.Parameters;
import org.eksamik.sandbox.http.Refusal;
import org.eksamik.sandbox.http.Request;
import org.eksamik.sandbox.http.Response;
import org.eksamik.sandbox.http.Router;

/** Kaoshixing: one address, the action named in a signed token (seed 004). */
public final class KaoshixingStandIn {
  public static final String APP_ID = "14343";

  /** As short as the keys that Kaoshixing hands out: under the 32 bytes that libraries ask for. */
  public static final String APP_KEY = "sandbox-kaoshixing-key-204";

  private static final List<String> TOLD =
      List.of(
          "user_id",
          "user_name",
          "department",
          "sex",
          "phone",
          "notice",
          "position",
          "field1",
          "field2",
          "field3",
          "field4",
          "field5",
          "identity_card");

  private final InstantSource clock;
  private final Candidates candidates = new Candidates();
  private final Entrance entrance;

  public KaoshixingStandIn(URI sandbox, InstantSource clock, Sittings sittings) {
    this.clock = clock;
    this.entrance = new Entrance(sandbox, clock, candidates, sittings);
  }

  /** How many candidates there are. */
  public int candidates() {
    return candidates.size();
  }

  public void addTo(Router router) {
    router
        .program("POST", "/kaoshixing/api/company/data/{appId}/", this::act, Answers::refused)
        .page("GET", "/kaoshixing/api/company/redirect/{appId}/", entrance::open)
        .page("GET", "/kaoshixing/exam/{examId}", entrance::exam);
  }

  private Response act(Request request) throws Refusal {
    if (!request.variable("appId").equals(APP_ID)) {
      throw Refusal.because("the appId is unknown");
    }
    String token = request.query().only(Set.of("jwt")).required("jwt");
    String action = Jwt.action(token, APP_KEY, clock.instant());
    Map<String, String> sent = parameters(request);
    return Response.json(
        switch (action) {
          case "201" -> signIn(sent);
          case "202" -> change(sent);
          case "203" -> signInSilently(sent);
          case "206" -> add(sent);
          case "207" -> permit(sent);
          case "208" -> moveDepartment(sent);
          case "209" -> show(sent);
          default -> throw Refusal.because("the action_id is unknown");
        });
  }

  /** The seed names no body type; public clients post JSON, forms are taken as well. */
  private static Map<String, String> parameters(Request request) throws Refusal {
    if (request.isForm()) {
      return request.form().values();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : request.json().properties()) {
      boolean digit = Set.of("sex", "status").contains(field.getKey());
      if (!field.getValue().isTextual() && !(digit && field.getValue().isInt())) {
        throw Refusal.because("the parameter " + field.getKey() + " must be a text");
      }
      values.put(field.getKey(), field.getValue().asText());
    }
    return values;
  }

  private ObjectNode signIn(Map<String, String> sent) throws Refusal {
    Map<String, String> candidate = CandidateForm.whole(sent, "custom_url");
    Optional<String> customUrl = Optional.ofNullable(sent.get("custom_url"));
    if (customUrl.isPresent()) {
      requireOwnHost(customUrl.get());
    }
    String userId = CandidateForm.requireText(sent, "user_id");
    candidates.put(userId, candidate);
    return Answers.success().put("url", entrance.link(userId, "201", customUrl));
  }

  /** S004:L57. */
  private static void requireOwnHost(String customUrl) throws Refusal {
    Parameters.requireDecoded(customUrl);
    try {
      String host = URI.create(customUrl).getHost();
      if (host != null && host.endsWith(".kaoshixing.com")) {
        return;
      }
    } catch (IllegalArgumentException e) {
      // told below, together with the addresses of others
    }
    throw Refusal.because("custom_url must lie under *.kaoshixing.com");
  }

  private ObjectNode change(Map<String, String> sent) throws Refusal {
    Map<String, String> fields = CandidateForm.part(sent);
    String userId = CandidateForm.requireText(sent, "user_id");
    if (candidates.find(userId).isEmpty()) {
      throw new Refusal(
          "the candidate does not exist",
          Response.json(Json.object().put("code", 31_000).put("msg", "该考生不存在")));
    }
    candidates.put(userId, fields);
    return Json.object().put("code", Answers.OK).put("msg", "更新考生信息成功");
  }

  private ObjectNode signInSilently(Map<String, String> sent) throws Refusal {
    String userId = only(sent, "user_id").required("user_id");
    return Answers.success().put("url", entrance.link(userId, "203", Optional.empty()));
  }

  private ObjectNode add(Map<String, String> sent) throws Refusal {
    Map<String, String> candidate = CandidateForm.whole(sent);
    String userId = CandidateForm.requireText(sent, "user_id");
    candidates.put(userId, candidate);
    return Answers.success().put("jwt", entrance.token(userId, "206"));
  }

  private ObjectNode permit(Map<String, String> sent) throws Refusal {
    Parameters asked = only(sent, "user_id", "exam_id", "event_type");
    String userId = asked.required("user_id");
    String examId = asked.required("exam_id");
    candidates.known(userId);
    if (Exams.ofKaoshixing(examId).isEmpty()) {
      throw Refusal.because("the exam does not exist");
    }
    switch (asked.required("event_type")) {
      case "add" -> candidates.exams(userId).add(examId);
      case "del" -> candidates.exams(userId).remove(examId);
      default -> throw Refusal.because("event_type must be add or del");
    }
    return Answers.success();
  }

  private ObjectNode moveDepartment(Map<String, String> sent) throws Refusal {
    Parameters asked = only(sent, "depName", "pDepName");
    String department = asked.required("depName");
    String parent = asked.required("pDepName");
    if (!candidates.hasDepartment(department)) {
      throw new Refusal(
          "the department does not exist", Response.json(Answers.departmentNotMoved()));
    }
    candidates.moveDepartment(department, parent);
    return Answers.success();
  }

  /** An answer without {@code code} (S004:L197-L218). */
  private ObjectNode show(Map<String, String> sent) throws Refusal {
    String userId = only(sent, "user_id").required("user_id");
    Map<String, String> found =
        candidates.find(userId).orElseThrow(() -> Refusal.because("the candidate does not exist"));
    ObjectNode answer = Json.object().put("total", 1).put("current", 1).put("rowCount", 1);
    ObjectNode row = answer.putArray("rows").addObject();
    TOLD.forEach(name -> row.put(name, found.getOrDefault(name, name.equals("sex") ? "-1" : "")));
    return answer;
  }

  private static Parameters only(Map<String, String> sent, String... names) throws Refusal {
    return new Parameters(sent).only(Set.of(names));
  }
}
