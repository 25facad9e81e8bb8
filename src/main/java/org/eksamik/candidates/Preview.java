package org.eksamik.candidates;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eksamik.csv.FileFault;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.ExamException;
import org.eksamik.provider.CandidateDirectory;
import org.eksamik.provider.CandidateKeys;
import org.eksamik.provider.Capability;
import org.eksamik.provider.CellProblem;
import org.eksamik.provider.KnownCandidate;

/**
 * What a file would change, line by line. It asks the provider and changes nothing there. For one
 * thread; waits for the network.
 */
public final class Preview {
  private final CandidateDirectory directory;
  private final Capability operation;

  /**
   * A preview of one operation.
   *
   * @param operation {@code ADD} or {@code UPDATE}
   */
  public Preview(CandidateDirectory directory, Capability operation) {
    this.directory = directory;
    this.operation = operation;
  }

  /** Hears one line after the other, in the file's order. */
  @FunctionalInterface
  public interface Reader {
    void line(PreviewLine line);
  }

  /** Goes through the whole file; holds one batch at a time. */
  public void read(CandidateSource source, Reader reader) throws ExamException {
    source.survey();
    try (CandidateLines lines = source.open()) {
      List<CandidateLine> batch = new ArrayList<>();
      for (Optional<CandidateLine> line = lines.next(); line.isPresent(); line = lines.next()) {
        batch.add(line.get());
        if (batch.size() == directory.batchSize(operation)) {
          look(batch).forEach(reader::line);
          batch.clear();
        }
      }
      look(batch).forEach(reader::line);
    } catch (IOException unreadable) {
      throw FileFault.UNREADABLE.in(source.file(), unreadable);
    }
  }

  /** What these lines would do, in their order. */
  public List<PreviewLine> look(List<CandidateLine> batch) throws ExamException {
    Map<CandidateLine, Candidate> good = new LinkedHashMap<>();
    Map<CandidateLine, PreviewLine.Effect> effects = new LinkedHashMap<>();
    for (CandidateLine line : batch) {
      switch (line.content()) {
        case CandidateLine.Unusable(var problem, var about) ->
            effects.put(line, new PreviewLine.Unusable(problem, about));
        case CandidateLine.Person(var candidate) -> {
          List<CellProblem> problems = directory.problems(operation, candidate);
          if (problems.isEmpty()) {
            good.put(line, candidate);
          } else {
            effects.put(line, new PreviewLine.Bad(problems));
          }
        }
      }
    }
    if (!good.isEmpty()) {
      List<Candidate> candidates = List.copyOf(good.values());
      List<PreviewLine.Effect> found = effects(candidates);
      int at = 0;
      for (CandidateLine line : good.keySet()) {
        effects.put(line, found.get(at++));
      }
    }
    return batch.stream()
        .map(line -> new PreviewLine(line, Objects.requireNonNull(effects.get(line))))
        .toList();
  }

  private List<PreviewLine.Effect> effects(List<Candidate> candidates) throws ExamException {
    boolean canLook = directory.capabilities().contains(Capability.SHOW);
    List<Optional<KnownCandidate>> there = canLook ? lookUp(candidates) : List.of();
    List<PreviewLine.Effect> effects = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      Map<String, String> values = directory.toSend(operation, candidates.get(i));
      effects.add(canLook ? effect(values, there.get(i)) : new PreviewLine.Sent(values));
    }
    return effects;
  }

  private PreviewLine.Effect effect(Map<String, String> values, Optional<KnownCandidate> there) {
    if (operation == Capability.ADD) {
      return there
          .<PreviewLine.Effect>map(PreviewLine.AlreadyThere::new)
          .orElseGet(() -> new PreviewLine.Added(values));
    }
    return there
        .<PreviewLine.Effect>map(known -> new PreviewLine.Changed(known, changes(known, values)))
        .orElseGet(PreviewLine.NotThere::new);
  }

  private static List<PreviewLine.Change> changes(
      KnownCandidate known, Map<String, String> values) {
    return values.entrySet().stream()
        .map(field ->
            new PreviewLine.Change(
                field.getKey(), known.fields().getOrDefault(field.getKey(), ""), field.getValue()))
        .filter(change -> !change.before().equals(change.after()))
        .toList();
  }

  /** Who is to be updated goes by identifier where there is one, else as those to be added. */
  private List<Optional<KnownCandidate>> lookUp(List<Candidate> candidates) throws ExamException {
    List<Candidate> byLogin = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (byId(candidate)) {
        ids.add(candidate.id());
      } else {
        byLogin.add(candidate);
      }
    }
    List<KnownCandidate> withId =
        ids.isEmpty()
            ? List.of()
            : directory.show(CandidateKeys.ids(ids.stream().distinct().toList())).candidates();
    List<Optional<KnownCandidate>> withLogin =
        byLogin.isEmpty() ? List.of() : directory.lookUp(byLogin);
    List<Optional<KnownCandidate>> found = new ArrayList<>();
    int at = 0;
    for (Candidate candidate : candidates) {
      found.add(
          byId(candidate)
              ? withId.stream()
                  .filter(known -> known.id().filter(candidate.id()::equals).isPresent())
                  .findFirst()
              : withLogin.get(at++));
    }
    return found;
  }

  private boolean byId(Candidate candidate) {
    return operation == Capability.UPDATE && !candidate.id().isBlank();
  }
}
