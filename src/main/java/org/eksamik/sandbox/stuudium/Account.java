package org.eksamik.sandbox.stuudium;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eksamik.sandbox.http.Json;

/**
 * Somebody with an account at Stuudium.
 *
 * @param school the short sign
 * @param group the class; empty for those who are in none
 * @param idcode empty where the school keeps none
 * @param children of a parent
 */
record Account(
    String id,
    String school,
    String schoolLabel,
    String group,
    Set<Role> roles,
    String idcode,
    String firstName,
    String lastName,
    List<Account> children) {

  enum Role {
    STUDENT,
    TEACHER,
    PARENT
  }

  Account {
    roles = Set.copyOf(roles);
    children = List.copyOf(children);
  }

  @Override
  public String toString() {
    return "Account[" + id + "]";
  }

  /** S002:L51-L55. */
  ObjectNode basic() {
    return Json.object()
        .put("idcode", idcode)
        .put("name_first", firstName)
        .put("name_last", lastName);
  }

  /** S002:L59-L69. */
  ObjectNode extended() {
    ObjectNode answer = Json.object().put("id", id);
    answer.putObject("client").put("id", school).put("label", schoolLabel);
    answer.setAll(basic());
    return answer;
  }

  /** S002:L75-L105: no {@code group} without a class, no {@code students} without children. */
  ObjectNode withStudents() {
    ObjectNode answer = extended();
    if (!group.isEmpty()) {
      answer.put("group", group);
    }
    for (Role role : EnumSet.allOf(Role.class)) {
      answer.put("is_" + role.name().toLowerCase(Locale.ROOT), roles.contains(role));
    }
    if (!children.isEmpty()) {
      var students = answer.putArray("students");
      for (Account child : children) {
        students.add(child.extended().put("group", child.group()));
      }
    }
    return answer;
  }
}
