package org.eksamik.sandbox.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Every sitting since the sandbox started. */
public final class Sittings {
  private final Map<String, Sitting> byKey = new ConcurrentHashMap<>();
  private final Map<List<String>, Sitting> byCandidate = new ConcurrentHashMap<>();

  /** This candidate's sitting of this exam; the same one each time. */
  public Sitting of(String provider, String candidate, String exam) {
    return byCandidate.computeIfAbsent(List.of(provider, candidate, exam), who -> begin(exam));
  }

  /** A new sitting of somebody the exam page does not know. */
  Sitting begin(String exam) {
    Sitting sitting = new Sitting(UUID.randomUUID().toString(), exam);
    byKey.put(sitting.key(), sitting);
    return sitting;
  }

  Optional<Sitting> find(String key, String exam) {
    return Optional.ofNullable(byKey.get(key)).filter(sitting -> sitting.exam().equals(exam));
  }

  public List<Sitting> all() {
    return List.copyOf(byKey.values());
  }
}
