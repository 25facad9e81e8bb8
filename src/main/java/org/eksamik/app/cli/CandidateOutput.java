package org.eksamik.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eksamik.csv.CsvForm;
import org.eksamik.exam.ExamException;
import org.eksamik.provider.CandidateDirectory;
import org.eksamik.provider.CandidateField;
import org.eksamik.provider.CandidateGroup;
import org.eksamik.provider.Capability;
import org.eksamik.provider.KnownCandidate;

/**
 * Candidates as CSV or JSON, one after the other, so that long lists need no memory. For one
 * thread.
 */
final class CandidateOutput {
  private final Console console;
  private final boolean json;
  private final List<String> labels = new ArrayList<>();
  private boolean begun;

  CandidateOutput(Console console, boolean json) {
    this.console = console;
    this.json = json;
  }

  /** Writes some candidates; the first ones and the provider's fields decide on the columns. */
  void write(CandidateDirectory directory, List<KnownCandidate> candidates) throws ExamException {
    if (!begun) {
      begin(directory, candidates);
    }
    for (KnownCandidate candidate : candidates) {
      if (json) {
        console.item(object(candidate));
      } else {
        csv(cells(candidate));
      }
    }
  }

  private void begin(CandidateDirectory directory, List<KnownCandidate> first)
      throws ExamException {
    begun = true;
    if (json) {
      console.beginList("candidates");
      return;
    }
    Set<String> columns = new LinkedHashSet<>();
    if (directory.capabilities().contains(Capability.FIELDS)) {
      directory.fields().stream()
          .filter(field -> !field.secret() && field.column().filter("id"::equals).isEmpty())
          .map(CandidateField::label)
          .forEach(columns::add);
    }
    first.forEach(candidate -> columns.addAll(candidate.fields().keySet()));
    labels.addAll(columns);
    List<String> header = new ArrayList<>(List.of("id", "login"));
    header.addAll(labels);
    header.add("group");
    csv(header);
  }

  /**
   * Ends the list.
   *
   * @param more what stands beside the list, in JSON only
   */
  void end(ObjectNode more) {
    if (json) {
      console.endList(more);
    }
  }

  private void csv(List<String> cells) {
    console.line(CsvForm.USUAL.line(cells).stripTrailing());
  }

  private List<String> cells(KnownCandidate candidate) {
    List<String> cells = new ArrayList<>();
    cells.add(candidate.id().orElse(""));
    cells.add(candidate.login().orElse(""));
    labels.forEach(label -> cells.add(candidate.fields().getOrDefault(label, "")));
    cells.add(candidate.groups().stream().map(CandidateGroup::id).collect(Collectors.joining(" ")));
    return cells;
  }

  static ObjectNode object(KnownCandidate candidate) {
    ObjectNode object =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", candidate.id().orElse(null))
            .put("login", candidate.login().orElse(null));
    candidate.fields().forEach(object.putObject("fields")::put);
    ArrayNode groups = object.putArray("groups");
    candidate
        .groups()
        .forEach(group -> groups.addObject().put("id", group.id()).put("title", group.title()));
    return object;
  }
}
