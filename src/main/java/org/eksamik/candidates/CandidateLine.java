package org.eksamik.candidates;

import java.util.List;
import java.util.Optional;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.Said;

/**
 * One candidate as a file has it.
 *
 * @param number where the line begins, from 1; in JSON the place in the list, from 1
 * @param original the cells as they stand there
 * @param content the candidate, or why there is none
 */
public record CandidateLine(long number, List<String> original, Content content) {

  /** What the line holds. */
  public sealed interface Content {}

  /** A candidate, with what is given of them. */
  public record Person(Candidate candidate) implements Content {}

  /**
   * Nothing that could be sent.
   *
   * @param about which column or name, or what is wrong, or empty; never a cell's text
   */
  public record Unusable(LineProblem problem, Said about) implements Content {}

  public CandidateLine {
    original = List.copyOf(original);
  }

  public Optional<Candidate> candidate() {
    return content instanceof Person(Candidate candidate)
        ? Optional.of(candidate)
        : Optional.empty();
  }

  /** Names the line alone: cells hold passwords. */
  @Override
  public String toString() {
    return "CandidateLine[" + number + "]";
  }
}
