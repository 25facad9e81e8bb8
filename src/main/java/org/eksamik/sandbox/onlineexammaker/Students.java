package org.eksamik.sandbox.onlineexammaker;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The candidates that OnlineExamMaker knows. It takes the same login twice without a word: that is
 * how a client that adds somebody twice is found out.
 */
final class Students {
  private static final long FIRST_SID = 170_603;

  private final Map<Long, Student> bySid = new ConcurrentSkipListMap<>();
  private final Map<String, Set<Long>> byLogin = new ConcurrentHashMap<>();
  private final AtomicLong nextSid = new AtomicLong(FIRST_SID);

  synchronized void put(Student student) {
    Student before = bySid.put(student.sid(), student);
    if (before != null) {
      sidsOf(before.loginValue()).remove(before.sid());
    }
    sidsOf(student.loginValue()).add(student.sid());
  }

  synchronized Student add(Map<Integer, String> fields, Set<Long> groups) {
    Student student = new Student(nextSid.getAndIncrement(), fields, groups);
    put(student);
    return student;
  }

  synchronized boolean remove(long sid) {
    Student before = bySid.remove(sid);
    if (before != null) {
      sidsOf(before.loginValue()).remove(sid);
    }
    return before != null;
  }

  Optional<Student> find(long sid) {
    return Optional.ofNullable(bySid.get(sid));
  }

  Optional<Student> find(String login) {
    return sidsOf(login).stream().findFirst().flatMap(this::find);
  }

  Collection<Student> all() {
    return bySid.values();
  }

  int size() {
    return bySid.size();
  }

  /** Everybody with this login: more than one was added twice. */
  List<Student> withLogin(String login) {
    return sidsOf(login).stream().flatMap(sid -> find(sid).stream()).toList();
  }

  private Set<Long> sidsOf(String login) {
    return byLogin.computeIfAbsent(login, _ -> new ConcurrentSkipListSet<>());
  }
}
