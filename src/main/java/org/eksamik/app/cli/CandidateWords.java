package org.eksamik.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eksamik.candidates.BulkWords;
import org.eksamik.candidates.LineProblem;
import org.eksamik.exam.Said;
import org.eksamik.provider.CellProblem;
import org.eksamik.provider.Reason;
import org.eksamik.provider.ReasonSentences;

/** The command line's sentences about single candidates. */
record CandidateWords(CliWords words) implements BulkWords {

  /** The sentence, and behind it what the provider itself said. */
  @Override
  public String refused(Reason reason) {
    ReasonSentences sentences = ReasonSentences.in(words.language());
    String sentence = sentences.of(reason);
    String own = (reason.code().orElse("") + " " + reason.words()).strip();
    return own.isEmpty() || own.equals(sentence) ? sentence : sentence + " (" + own + ")";
  }

  @Override
  public String unusable(LineProblem problem, Said about) {
    return text("candidates.line." + problem, Map.of("about", about.in(words.language())));
  }

  @Override
  public String problems(List<CellProblem> problems) {
    return problems.stream()
        .map(problem ->
            text(
                "candidates.cell." + problem.kind(),
                Map.of("column", problem.column(), "about", problem.about())))
        .collect(Collectors.joining(" "));
  }

  private String text(String key, Map<String, String> facts) {
    return words.text(key.toLowerCase(Locale.ROOT), facts).strip();
  }
}
