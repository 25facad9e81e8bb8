package org.eksamik.sandbox.kaoshixing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eksamik.sandbox.http.Refusal;
import org.eksamik.sandbox.http.Response;

/** The candidates that Kaoshixing knows, by {@code user_id}, and the exams they may sit. */
final class Candidates {
  private final Map<String, Map<String, String>> fieldsById = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> examsById = new ConcurrentHashMap<>();

  Optional<Map<String, String>> find(String userId) {
    return Optional.ofNullable(fieldsById.get(userId));
  }

  /** The fields of a candidate who must be there. */
  Map<String, String> known(String userId) throws Refusal {
    return find(userId).orElseThrow(() -> unknown());
  }

  static Refusal unknown() {
    return new Refusal("the user does not exist", Response.json(Answers.userNotExisted()));
  }

  /** Adds a candidate, or changes the given fields of one who is there. */
  void put(String userId, Map<String, String> fields) {
    fieldsById.merge(
        userId,
        Map.copyOf(fields),
        (before, now) -> {
          Map<String, String> both = new LinkedHashMap<>(before);
          both.putAll(now);
          return Map.copyOf(both);
        });
  }

  int size() {
    return fieldsById.size();
  }

  Set<String> exams(String userId) {
    return examsById.computeIfAbsent(userId, id -> ConcurrentHashMap.newKeySet());
  }

  boolean hasDepartment(String department) {
    return fieldsById.values().stream()
        .map(fields -> fields.getOrDefault("department", ""))
        .anyMatch(name -> name.equals(department) || name.startsWith(department + "/"));
  }

  /** Moves a department and all below it under another (S004:L173-L182). */
  void moveDepartment(String department, String parent) {
    String leaf = department.substring(department.lastIndexOf('/') + 1);
    fieldsById.replaceAll((id, fields) -> {
      String name = fields.getOrDefault("department", "");
      if (!name.equals(department) && !name.startsWith(department + "/")) {
        return fields;
      }
      Map<String, String> moved = new LinkedHashMap<>(fields);
      moved.put("department", parent + "/" + leaf + name.substring(department.length()));
      return Map.copyOf(moved);
    });
  }
}
