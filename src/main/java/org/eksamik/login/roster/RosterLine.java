package org.eksamik.login.roster;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eksamik.exam.Secret;

/**
 * One line of the roster: somebody, the exams it speaks of, and who they are to the providers.
 *
 * @param number where it begins in the file, from 1
 * @param stuudium the id in Stuudium
 * @param idcode the national identity code
 * @param local the login of a local account
 * @param exams the profile's names of the exams; empty: all of them
 * @param extraTime empty where the cell is blank
 * @param password the person's password at a provider
 * @param cells everything else by column: names and providers' identifiers, without blank ones
 */
public record RosterLine(
    long number,
    Optional<String> stuudium,
    Optional<String> idcode,
    Optional<String> local,
    Set<String> exams,
    Optional<Duration> extraTime,
    Optional<Secret> password,
    Map<String, String> cells) {

  public RosterLine {
    exams = Set.copyOf(exams);
    cells = Map.copyOf(cells);
  }

  /** Whether the line says anything about this exam. */
  boolean speaksOf(String exam) {
    return exams.isEmpty() || exams.contains(exam);
  }

  boolean names(String exam) {
    return exams.contains(exam);
  }

  /** Whether both say something about one exam with the same right. */
  boolean collidesWith(RosterLine other) {
    return exams.isEmpty() ? other.exams.isEmpty() : exams.stream().anyMatch(other.exams::contains);
  }

  /** Names the line alone: the rest is personal. */
  @Override
  public String toString() {
    return "RosterLine[" + number + "]";
  }
}
