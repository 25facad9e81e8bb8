package org.eksamik.candidates;

import java.util.List;
import org.eksamik.exam.Said;
import org.eksamik.provider.CellProblem;
import org.eksamik.provider.Reason;

/** The sentences that stand beside refused lines, in the language of whoever reads them. */
public interface BulkWords {
  String refused(Reason reason);

  String unusable(LineProblem problem, Said about);

  String problems(List<CellProblem> problems);
}
