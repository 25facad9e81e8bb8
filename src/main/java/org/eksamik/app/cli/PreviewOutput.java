package org.eksamik.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eksamik.candidates.PreviewLine;
import org.eksamik.csv.CsvForm;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.ExitCode;

/** What a file would change, as CSV or JSON, line by line. For one thread. */
final class PreviewOutput {
  private final Console console;
  private final boolean json;
  private final CandidateWords words;
  private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);

  PreviewOutput(Console console, boolean json, CandidateWords words) {
    this.console = console;
    this.json = json;
    this.words = words;
  }

  /** What a line would do, by one word. */
  private enum Kind {
    ADD,
    THERE,
    CHANGE,
    SAME,
    MISSING,
    SEND,
    BAD
  }

  void begin() {
    if (json) {
      console.beginList("lines");
    } else {
      csv(List.of("line", "effect", "candidate", "detail"));
    }
  }

  void line(PreviewLine line) {
    Kind kind = kind(line.effect());
    counts.merge(kind, 1L, Long::sum);
    String who = line.line().candidate().map(PreviewOutput::who).orElse("");
    String number = Long.toString(line.line().number());
    if (json) {
      ObjectNode item =
          console
              .object()
              .put("line", line.line().number())
              .put("effect", word(kind))
              .put("candidate", who)
              .put("detail", detail(line.effect()));
      console.item(item);
    } else {
      csv(List.of(number, word(kind), who, detail(line.effect())));
    }
  }

  /** Ends with 2 where a line needs mending. */
  ExitCode end() {
    if (json) {
      ObjectNode totals = console.object();
      counts.forEach((kind, count) -> totals.put(word(kind), count));
      console.endList(totals);
    }
    String told =
        counts.entrySet().stream()
            .map(entry -> word(entry.getKey()) + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    console.say("candidates.preview", Map.of("counts", told));
    return counts.containsKey(Kind.BAD) ? ExitCode.USAGE : ExitCode.DONE;
  }

  private static Kind kind(PreviewLine.Effect effect) {
    return switch (effect) {
      case PreviewLine.Added _ -> Kind.ADD;
      case PreviewLine.AlreadyThere _ -> Kind.THERE;
      case PreviewLine.Changed(_, var changes) -> changes.isEmpty() ? Kind.SAME : Kind.CHANGE;
      case PreviewLine.NotThere _ -> Kind.MISSING;
      case PreviewLine.Sent _ -> Kind.SEND;
      case PreviewLine.Bad _, PreviewLine.Unusable _ -> Kind.BAD;
    };
  }

  private String detail(PreviewLine.Effect effect) {
    return switch (effect) {
      case PreviewLine.Added(var values) -> joined(values);
      case PreviewLine.Sent(var values) -> joined(values);
      case PreviewLine.AlreadyThere(var known) -> known.id().orElse("");
      case PreviewLine.Changed(_, var changes) ->
          changes.stream()
              .map(change -> change.field() + ": " + change.before() + " → " + change.after())
              .collect(Collectors.joining("; "));
      case PreviewLine.NotThere _ -> "";
      case PreviewLine.Bad(var problems) -> words.problems(problems);
      case PreviewLine.Unusable(var problem, var about) -> words.unusable(problem, about);
    };
  }

  private static String joined(Map<String, String> values) {
    return values.entrySet().stream()
        .map(value -> value.getKey() + ": " + value.getValue())
        .collect(Collectors.joining("; "));
  }

  private static String who(Candidate candidate) {
    return candidate.id().isBlank() ? candidate.login().orElse("") : candidate.id();
  }

  private static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private void csv(List<String> cells) {
    console.line(CsvForm.USUAL.line(cells).stripTrailing());
  }
}
