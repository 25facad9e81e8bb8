package org.eksamik.sandbox.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * One candidate at one exam: the answers so far and whether they were handed in. Safe for use by
 * several threads.
 */
public final class Sitting {
  private final String key;
  private final String exam;
  private final Map<String, String> answers = new LinkedHashMap<>();
  private final Map<String, Recording> recordings = new TreeMap<>();
  private boolean handedIn;

  Sitting(String key, String exam) {
    this.key = key;
    this.exam = exam;
  }

  /** What the exam page names it by; whoever has it can answer. */
  public String key() {
    return key;
  }

  public String exam() {
    return exam;
  }

  public synchronized Map<String, String> answers() {
    return Map.copyOf(answers);
  }

  /** What the exam's page recorded and sent, by name. */
  public synchronized Map<String, Recording> recordings() {
    return Map.copyOf(recordings);
  }

  synchronized Recording recording(String name) {
    return recordings.computeIfAbsent(name, _ -> new Recording());
  }

  public synchronized boolean handedIn() {
    return handedIn;
  }

  /** Keeps these answers in place of the ones before; false once the exam is handed in. */
  synchronized boolean keep(Map<String, String> now) {
    if (handedIn) {
      return false;
    }
    answers.clear();
    answers.putAll(now);
    return true;
  }

  synchronized void handIn() {
    handedIn = true;
  }

  @Override
  public String toString() {
    return "Sitting[" + exam + "]";
  }
}
