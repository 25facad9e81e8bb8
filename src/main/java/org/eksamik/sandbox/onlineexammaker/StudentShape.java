package org.eksamik.sandbox.onlineexammaker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eksamik.sandbox.http.Json;
import org.eksamik.sandbox.http.Refusal;

/** The JSON inside form fields and answers of S003, type by type as its samples have it. */
final class StudentShape {
  /** S003:L23-40. */
  static final Map<Integer, String> LABELS =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.of(
                  Student.NAME,
                  "name",
                  2,
                  "gender",
                  Student.PHONE,
                  "phone",
                  Student.PASSWORD,
                  "password")));

  /** Groups that are there from the start. */
  static final Map<Long, String> GROUPS = Map.of(2993L, "12A", 2994L, "12B", 2995L, "12C");

  private StudentShape() {}

  /** One of {@code addStudents}. */
  record Addition(long group, Map<Integer, String> fields) {
    /** Leaves out the fields: they are personal. */
    @Override
    public String toString() {
      return "Addition[" + group + "]";
    }

    boolean isTaken() {
      return GROUPS.containsKey(group) && !fields.getOrDefault(Student.NAME, "").isBlank();
    }
  }

  /** One of {@code changeStuinfo}. */
  record Change(Optional<Long> sid, String login, Map<Integer, String> fields) {
    /** Leaves out the fields: they are personal. */
    @Override
    public String toString() {
      return "Change[" + sid + "]";
    }
  }

  /** A {@code movestugroup}. */
  record Move(List<Long> groups, List<Long> sids, List<String> logins, String action) {
    /** The student as moved, empty where that is not possible. */
    Optional<Student> of(Student student) {
      Set<Long> in = new HashSet<>(student.groups());
      switch (action) {
        case "addto" -> in.addAll(groups);
        case "moveto" -> {
          in.clear();
          in.addAll(groups);
        }
        default -> {
          if (!in.containsAll(groups)) {
            return Optional.empty();
          }
          groups.forEach(in::remove);
        }
      }
      // "the candidate should still exist in at least one group after removal" (S003:L389).
      return in.isEmpty() ? Optional.empty() : Optional.of(student.in(in));
    }
  }

  /** S003:L112-146: {@code gid} is a text. */
  static Addition addition(JsonNode item) throws Refusal {
    onlyNames(item, Set.of("gid", "fields"));
    if (!item.path("gid").isTextual() || !item.path("gid").textValue().matches("\\d{1,18}")) {
      throw Refusal.because("gid must be a number in quotation marks");
    }
    requireList(item.path("fields"), "fields");
    return new Addition(
        Long.parseLong(item.path("gid").textValue()), StudentCalls.values(item.path("fields")));
  }

  /** S003:L226-262: {@code sid} is a number; {@code loginValue} names whom no sid names. */
  static Change change(JsonNode item) throws Refusal {
    onlyNames(item, Set.of("sid", "loginValue", "fields"));
    Optional<Long> sid = Optional.empty();
    if (item.has("sid")) {
      if (!item.path("sid").isIntegralNumber()) {
        throw Refusal.because("sid must be a number");
      }
      sid = Optional.of(item.path("sid").longValue());
    }
    String login = item.path("loginValue").asText();
    if (sid.isEmpty() && login.isBlank()) {
      throw Refusal.because("one of sid and loginValue is needed");
    }
    requireList(item.path("fields"), "fields");
    return new Change(sid, login, StudentCalls.values(item.path("fields")));
  }

  /** S003:L374-389: {@code gids} and {@code sid} are numbers. */
  static Move move(String json) throws Refusal {
    JsonNode info = read(json, "mvStuInfo");
    onlyNames(info, Set.of("gids", "loginValues", "sid", "action"));
    Move move =
        new Move(
            numbers(info.path("gids").toString(), "gids"),
            numbers(info.path("sid").toString(), "sid"),
            logins(info.path("loginValues").toString(), "loginValues"),
            info.path("action").asText());
    if (!Set.of("addto", "moveto", "delfrom").contains(move.action())) {
      throw Refusal.because("action must be addto, moveto or delfrom");
    }
    if (move.groups().isEmpty() || !GROUPS.keySet().containsAll(move.groups())) {
      throw Refusal.because("the group does not exist");
    }
    if (move.sids().isEmpty() == move.logins().isEmpty()) {
      throw Refusal.because("one of sid and loginValues is needed");
    }
    return move;
  }

  static ArrayNode list(String json, String name) throws Refusal {
    JsonNode list = read(json, name);
    requireList(list, name);
    if (list.isEmpty()) {
      throw Refusal.because(name + " is empty");
    }
    return (ArrayNode) list;
  }

  static List<Long> numbers(String json, String name) throws Refusal {
    List<Long> numbers = new ArrayList<>();
    JsonNode list = read(json, name);
    requireList(list, name);
    for (JsonNode item : list) {
      if (!item.isIntegralNumber()) {
        throw Refusal.because(name + " must be numbers");
      }
      numbers.add(item.longValue());
    }
    return numbers;
  }

  static List<String> logins(String json, String name) throws Refusal {
    JsonNode list = read(json, name);
    requireList(list, name);
    for (JsonNode item : list) {
      if (!item.isTextual()) {
        throw Refusal.because(name + " must be texts");
      }
    }
    return texts(json);
  }

  static List<String> texts(String json) throws Refusal {
    return read(json, "the list").valueStream().map(JsonNode::asText).toList();
  }

  static void onlyNames(JsonNode object, Set<String> known) throws Refusal {
    if (!object.isObject()) {
      throw Refusal.because("an object is needed");
    }
    for (String name : (Iterable<String>) object::fieldNames) {
      if (!known.contains(name)) {
        throw Refusal.because("the name " + name + " is unknown");
      }
    }
  }

  private static void requireList(JsonNode node, String name) throws Refusal {
    if (!node.isArray()) {
      throw Refusal.because(name + " must be a list");
    }
  }

  private static JsonNode read(String json, String name) throws Refusal {
    try {
      return Json.read(json);
    } catch (IllegalArgumentException e) {
      throw Refusal.because(name + " is not JSON");
    }
  }

  /** As {@code getstudentsinfo} has it. */
  static ObjectNode shown(Student student) {
    ObjectNode shown = Json.object().put("sid", student.sid());
    putFields(shown, student);
    ArrayNode groups = shown.putArray("group");
    student
        .groups()
        .forEach(
            gid -> groups.addObject().put("gid", gid).put("title", GROUPS.getOrDefault(gid, "?")));
    return shown;
  }

  /** As {@code getstulist} has it. */
  static ObjectNode listed(Student student) {
    ObjectNode listed = Json.object().put("loginValue", student.loginValue());
    putFields(listed, student);
    return listed;
  }

  private static void putFields(ObjectNode to, Student student) {
    ArrayNode fields = to.putArray("fields");
    Map<Integer, String> known = new LinkedHashMap<>(LABELS);
    known.forEach((number, label) ->
        student
            .field(number)
            .ifPresent(value ->
                fields.addObject().put("sFid", number).put("label", label).put("value", value)));
  }
}
