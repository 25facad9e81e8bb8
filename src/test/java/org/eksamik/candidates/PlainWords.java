package org.eksamik.candidates;

import java.util.List;
import org.eksamik.exam.Said;
import org.eksamik.provider.CellProblem;
import org.eksamik.provider.Reason;

/** Reasons as short as tests want them. */
final class PlainWords implements BulkWords {
  @Override
  public String refused(Reason reason) {
    return "refused " + reason.code().orElse("") + reason.words();
  }

  @Override
  public String unusable(LineProblem problem, Said about) {
    return problem.name();
  }

  @Override
  public String problems(List<CellProblem> problems) {
    return problems.getFirst().column() + " " + problems.getFirst().kind();
  }
}
