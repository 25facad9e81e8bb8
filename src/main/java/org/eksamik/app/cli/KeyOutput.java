package org.eksamik.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eksamik.candidates.KeyOutcome;
import org.eksamik.csv.CsvForm;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExitCode;
import org.eksamik.provider.CandidateDirectory;
import org.eksamik.provider.CandidateKeys;
import org.eksamik.provider.Capability;
import org.eksamik.provider.Found;
import org.eksamik.provider.KnownCandidate;
import org.eksamik.provider.Reason;
import org.eksamik.provider.Verdict;

/** What became, or would become, of candidates who were named one by one. */
record KeyOutput(Console console, boolean json, String operation) {

  /** 3 where one was refused. */
  ExitCode tell(CandidateDirectory directory, List<KeyOutcome> outcomes) {
    List<KeyOutcome> refused =
        outcomes.stream().filter(one -> one.verdict() instanceof Verdict.Refused).toList();
    CandidateWords words = new CandidateWords(console.words());
    if (json) {
      ObjectNode answer =
          console
              .object()
              .put("provider", directory.provider())
              .put("operation", operation)
              .put("total", outcomes.size())
              .put("taken", outcomes.size() - refused.size());
      ArrayNode list = answer.putArray("refused");
      refused.forEach(one -> list.add(refusal(one, words)));
      console.answer(answer);
    } else {
      console.line("candidate,outcome,reason");
      outcomes.forEach(one ->
          console.line(
              CsvForm.USUAL
                  .line(
                      one.verdict() instanceof Verdict.Refused(Reason reason)
                          ? List.of(one.key(), "refused", words.refused(reason))
                          : List.of(one.key(), "done", ""))
                  .stripTrailing()));
    }
    console.say(
        "candidates.taken",
        Map.of(
            "taken", Integer.toString(outcomes.size() - refused.size()),
            "total", Integer.toString(outcomes.size())));
    return refused.isEmpty() ? ExitCode.DONE : ExitCode.PROVIDER;
  }

  private ObjectNode refusal(KeyOutcome one, CandidateWords words) {
    ObjectNode refusal = console.object().put("candidate", one.key());
    if (one.verdict() instanceof Verdict.Refused(Reason reason)) {
      refusal
          .put("code", reason.code().orElse(null))
          .put("words", reason.words())
          .put("reason", words.refused(reason));
    }
    return refusal;
  }

  /** Shows whom it is about, and changes nothing. */
  ExitCode preview(CandidateDirectory directory, CandidateKeys keys) throws ExamException {
    CandidateOutput output = new CandidateOutput(console, json);
    ObjectNode more = console.object().put("operation", operation);
    ArrayNode missing = more.putArray("missing");
    Found found = new Found(List.of(), keys.values());
    if (directory.capabilities().contains(Capability.SHOW)) {
      found = show(directory, keys);
      found.missing().forEach(missing::add);
    }
    output.write(directory, found.candidates());
    output.end(more);
    console.say(
        "candidates.would",
        Map.of(
            "count", Integer.toString(found.candidates().size()),
            "missing", String.join(", ", found.missing())));
    return found.missing().isEmpty() ? ExitCode.DONE : ExitCode.PROVIDER;
  }

  /** As many calls as it takes. */
  static Found show(CandidateDirectory directory, CandidateKeys keys) throws ExamException {
    List<KnownCandidate> candidates = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    int size = directory.batchSize(Capability.SHOW);
    for (int start = 0; start < keys.values().size(); start += size) {
      int end = Math.min(start + size, keys.values().size());
      Found found = directory.show(keys.with(keys.values().subList(start, end)));
      candidates.addAll(found.candidates());
      missing.addAll(found.missing());
    }
    return new Found(candidates, missing);
  }
}
