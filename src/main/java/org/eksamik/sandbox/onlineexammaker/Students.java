package org.eksamik.sandbox.onlineexammaker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** The candidates that OnlineExamMaker knows, in the order of their sids. */
final class Students {
  private final ConcurrentSkipListMap<Long, Student> bySid = new ConcurrentSkipListMap<>();
  private final AtomicLong last = new AtomicLong(170_602);

  Student add(Map<Integer, String> fields, Set<Long> groups) {
    return put(new Student(last.incrementAndGet(), fields, groups));
  }

  Student put(Student student) {
    bySid.put(student.sid(), student);
    return student;
  }

  Optional<Student> find(long sid) {
    return Optional.ofNullable(bySid.get(sid));
  }

  Optional<Student> find(String loginValue) {
    return all().stream().filter(student -> student.loginValue().equals(loginValue)).findFirst();
  }

  boolean remove(long sid) {
    return bySid.remove(sid) != null;
  }

  List<Student> all() {
    return List.copyOf(bySid.values());
  }
}
