package org.eksamik.sandbox.onlineexammaker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eksamik.sandbox.http.Json;
import org.eksamik.sandbox.http.Parameters;
import org.eksamik.sandbox.http.Refusal;
import org.eksamik.sandbox.http.Request;
import org.eksamik.sandbox.http.Response;
import org.eksamik.sandbox.http.Router;

/** The administration of candidates (S003). */
final class StudentCalls {
  private static final String PATH = "/onlineexammaker/api/v1/student/";
  private static final int MOST_ROWS = 100;

  private final Signature signature;
  private final Students students;

  StudentCalls(Signature signature, Students students) {
    this.signature = signature;
    this.students = students;
  }

  void addTo(Router router) {
    router
        .program("GET", PATH + "getFields", this::fields, Answers::error)
        .program("POST", PATH + "addStudents", this::add, Answers::error)
        .program("POST", PATH + "changeStuinfo", this::change, Answers::error)
        .program("POST", PATH + "delStu", this::delete, Answers::error)
        .program("POST", PATH + "movestugroup", this::move, Answers::error)
        .program("POST", PATH + "getstudentsinfo", this::show, Answers::error)
        .program("POST", PATH + "getstulist", this::list, Answers::error);
  }

  private Parameters form(Request request, Set<String> names) throws Refusal {
    if (!request.rawQuery().isEmpty()) {
      throw Refusal.because("the parameters belong into the body");
    }
    Parameters form = request.form();
    signature.require(request, form);
    Set<String> known = new HashSet<>(names);
    known.addAll(Set.of("code", "time"));
    return form.only(known);
  }

  /** S003:L21-43. */
  private Response fields(Request request) throws Refusal {
    Parameters asked = request.query().only(Set.of("code", "time"));
    signature.require(request, asked);
    ObjectNode answer = Json.object();
    ArrayNode data = answer.putArray("data");
    StudentShape.LABELS.forEach(
        (number, label) -> data.addObject().put("sfid", number).put("label", label));
    return Answers.ok(answer);
  }

  /** S003:L94-108: {@code success} holds sid and index, {@code fail} indexes, from 1. */
  private Response add(Request request) throws Refusal {
    ArrayNode info = StudentShape.list(form(request, Set.of("info")).required("info"), "info");
    ArrayNode success = Json.array();
    ArrayNode fail = Json.array();
    List<StudentShape.Addition> additions = new ArrayList<>();
    for (JsonNode item : info) {
      additions.add(StudentShape.addition(item));
    }
    for (int i = 0; i < additions.size(); i++) {
      StudentShape.Addition addition = additions.get(i);
      if (addition.isTaken()) {
        Student added = students.add(addition.fields(), Set.of(addition.group()));
        success.addObject().put("sid", added.sid()).put("index", i + 1);
      } else {
        fail.add(i + 1);
      }
    }
    return outcome(success, fail);
  }

  /** S003:L204-213: {@code success} holds sids as texts. */
  private Response change(Request request) throws Refusal {
    ArrayNode info = StudentShape.list(form(request, Set.of("info")).required("info"), "info");
    List<StudentShape.Change> changes = new ArrayList<>();
    for (JsonNode item : info) {
      changes.add(StudentShape.change(item));
    }
    ArrayNode success = Json.array();
    ArrayNode fail = Json.array();
    for (int i = 0; i < changes.size(); i++) {
      StudentShape.Change change = changes.get(i);
      Optional<Student> student =
          change.sid().isPresent()
              ? students.find(change.sid().get())
              : students.find(change.login());
      if (student.isPresent()) {
        students.put(student.get().with(change.fields()));
        success.add(Long.toString(student.get().sid()));
      } else {
        fail.add(i + 1);
      }
    }
    return outcome(success, fail);
  }

  private Response delete(Request request) throws Refusal {
    List<Optional<Student>> meant = meant(form(request, Set.of("sids", "loginValues")));
    ArrayNode success = Json.array();
    ArrayNode fail = Json.array();
    for (int i = 0; i < meant.size(); i++) {
      if (meant.get(i).isPresent() && students.remove(meant.get(i).get().sid())) {
        success.add(Long.toString(meant.get(i).get().sid()));
      } else {
        fail.add(i + 1);
      }
    }
    return outcome(success, fail);
  }

  private Response move(Request request) throws Refusal {
    StudentShape.Move move =
        StudentShape.move(form(request, Set.of("mvStuInfo")).required("mvStuInfo"));
    ArrayNode success = Json.array();
    ArrayNode fail = Json.array();
    List<Optional<Student>> meant = found(move.sids(), move.logins());
    for (int i = 0; i < meant.size(); i++) {
      Optional<Student> moved = meant.get(i).flatMap(move::of);
      moved.ifPresent(students::put);
      if (moved.isPresent()) {
        success.add(Long.toString(moved.get().sid()));
      } else {
        fail.add(i + 1);
      }
    }
    return outcome(success, fail);
  }

  /** S003:L423-470: {@code sFid} here; {@code fail} names whom it does not know. */
  private Response show(Request request) throws Refusal {
    Parameters form = form(request, Set.of("sids", "loginValues"));
    List<Optional<Student>> meant = meant(form);
    List<String> asked =
        StudentShape.texts(
            form.optional("sids").or(() -> form.optional("loginValues")).orElse("[]"));
    ObjectNode answer = Json.object();
    ArrayNode data = answer.putArray("data");
    ArrayNode fail = answer.putArray("fail");
    for (int i = 0; i < meant.size(); i++) {
      if (meant.get(i).isPresent()) {
        data.add(StudentShape.shown(meant.get(i).get()));
      } else {
        fail.add(asked.get(i));
      }
    }
    return Answers.ok(answer);
  }

  /** S003:L494-540: without sid and groups, with the passwords. */
  private Response list(Request request) throws Refusal {
    Parameters form = form(request, Set.of("start", "limit"));
    long start = form.requiredNumber("start");
    long limit = form.requiredNumber("limit");
    if (limit < 1 || limit > MOST_ROWS) {
      throw Refusal.because("limit must be between 1 and 100");
    }
    ObjectNode answer = Json.object();
    ArrayNode data = answer.putArray("data");
    students.all().stream().skip(start).limit(limit).map(StudentShape::listed).forEach(data::add);
    return Answers.ok(answer.put("total", students.size()));
  }

  private List<Optional<Student>> meant(Parameters form) throws Refusal {
    boolean bySid = form.optional("sids").isPresent();
    if (bySid == form.optional("loginValues").isPresent()) {
      throw Refusal.because("one of sids and loginValues is needed");
    }
    return bySid
        ? found(StudentShape.numbers(form.required("sids"), "sids"), List.of())
        : found(List.of(), StudentShape.logins(form.required("loginValues"), "loginValues"));
  }

  private List<Optional<Student>> found(List<Long> sids, List<String> logins) {
    List<Optional<Student>> found = new ArrayList<>(sids.stream().map(students::find).toList());
    logins.forEach(login -> found.add(students.find(login)));
    return found;
  }

  private static Response outcome(ArrayNode success, ArrayNode fail) {
    ObjectNode answer = Json.object();
    answer.set("fail", fail);
    answer.set("success", success);
    return Answers.ok(answer);
  }

  static Map<Integer, String> values(JsonNode fields) throws Refusal {
    Map<Integer, String> values = new LinkedHashMap<>();
    for (JsonNode field : fields) {
      StudentShape.onlyNames(field, Set.of("sfid", "value"));
      if (!field.path("sfid").isInt()
          || !StudentShape.LABELS.containsKey(field.path("sfid").intValue())) {
        throw Refusal.because("sfid must be the number of a field");
      }
      if (!field.path("value").isTextual()) {
        throw Refusal.because("value must be a text");
      }
      if (values.put(field.path("sfid").intValue(), field.path("value").textValue()) != null) {
        throw Refusal.because("a field stands twice");
      }
    }
    return values;
  }
}
