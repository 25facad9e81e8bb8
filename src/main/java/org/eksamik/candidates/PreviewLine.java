package org.eksamik.candidates;

import java.util.List;
import java.util.Map;
import org.eksamik.exam.Said;
import org.eksamik.provider.CellProblem;
import org.eksamik.provider.KnownCandidate;

/** What a line of a file would do, found without changing anything. */
public record PreviewLine(CandidateLine line, Effect effect) {

  /** What would come of a line. */
  public sealed interface Effect {}

  /** Nobody of this key is there: the candidate would be added. */
  public record Added(Map<String, String> values) implements Effect {}

  /** Somebody of this key is there already. */
  public record AlreadyThere(KnownCandidate candidate) implements Effect {}

  /**
   * Fields would change, or none.
   *
   * @param changes by the field's label; secrets as dots
   */
  public record Changed(KnownCandidate before, List<Change> changes) implements Effect {}

  /** One field. */
  public record Change(String field, String before, String after) {}

  /** The provider does not know whom to update. */
  public record NotThere() implements Effect {}

  /** It would be sent; the provider cannot tell who is there, and takes the same again as it is. */
  public record Sent(Map<String, String> values) implements Effect {}

  /** The line would be refused before anything is sent. */
  public record Bad(List<CellProblem> problems) implements Effect {}

  /** The line is no candidate. */
  public record Unusable(LineProblem problem, Said about) implements Effect {}
}
