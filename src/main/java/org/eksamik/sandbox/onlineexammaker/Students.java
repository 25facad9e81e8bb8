package org.eksamik.sandbox.onlineexammaker;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The candidates that OnlineExamMaker knows. */
final class Students {
  private final Map<Long, Student> bySid = new ConcurrentHashMap<>();

  void put(Student student) {
    bySid.put(student.sid(), student);
  }

  Optional<Student> find(long sid) {
    return Optional.ofNullable(bySid.get(sid));
  }
}
