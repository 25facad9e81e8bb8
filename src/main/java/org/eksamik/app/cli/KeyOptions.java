package org.eksamik.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.provider.CandidateKeys;
import org.eksamik.words.Detail;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which candidates a command is about. */
final class KeyOptions {
  @Parameters(arity = "1..*", paramLabel = "ID")
  private List<String> keys = new ArrayList<>();

  @Option(names = "--by", paramLabel = "KIND")
  private String kind = "id";

  CandidateKeys keys() throws ExamException {
    List<String> distinct = keys.stream().distinct().toList();
    return switch (kind) {
      case "id" -> CandidateKeys.ids(distinct);
      case "login" -> CandidateKeys.logins(distinct);
      default ->
          throw ExamException.of(Fault.USAGE)
              .with("detail", Detail.of("one-of", Map.of("option", "--by", "values", "id, login")));
    };
  }
}
