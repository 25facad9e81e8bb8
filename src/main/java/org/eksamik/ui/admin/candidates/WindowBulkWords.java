package org.eksamik.ui.admin.candidates;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eksamik.candidates.BulkWords;
import org.eksamik.candidates.LineProblem;
import org.eksamik.exam.Said;
import org.eksamik.provider.CellProblem;
import org.eksamik.provider.Reason;
import org.eksamik.provider.ReasonSentences;
import org.eksamik.provider.Verdict;
import org.eksamik.ui.words.Words;

/** What is wrong with lines, cells and candidates, in the sentences of the window. */
public record WindowBulkWords(Words words) implements BulkWords {
  @Override
  public String refused(Reason reason) {
    return reason.code().isEmpty() && reason.words().isBlank()
        ? words.text("admin.verdict.refused")
        : ReasonSentences.in(words.language()).of(reason);
  }

  @Override
  public String unusable(LineProblem problem, Said about) {
    return words.text("admin.line." + name(problem), "about", about.in(words.language()));
  }

  @Override
  public String problems(List<CellProblem> problems) {
    return problems.stream()
        .map(one -> words.text("admin.cell.in", "column", one.column()) + " " + problem(one))
        .collect(Collectors.joining(" "));
  }

  private String problem(CellProblem problem) {
    return problem(problem, problem.column());
  }

  /**
   * What is wrong with one cell.
   *
   * @param shown what the cell's column or field is called where this stands beside it
   */
  public String problem(CellProblem problem, String shown) {
    String key = "admin.cell." + name(problem.kind());
    return problem.about().isEmpty() || problem.about().equalsIgnoreCase(shown)
        ? words.text(key)
        : words.text(key + ".about", "about", problem.about());
  }

  /** Why somebody was left out. */
  public String verdict(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Refused(Reason reason) -> refused(reason);
      case Verdict.Unclear() -> words.text("admin.verdict.unclear");
      case Verdict.Done _ -> "";
    };
  }

  private static String name(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
