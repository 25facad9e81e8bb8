package org.eksamik.app.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Said;
import org.eksamik.profile.sealed.Terms;
import org.eksamik.words.Detail;
import picocli.CommandLine.Option;

/** For which profile a seal holds, and when. */
final class TermsOptions {
  @Option(names = "--name", paramLabel = "NAME")
  private Optional<String> name = Optional.empty();

  @Option(names = "--serial", paramLabel = "N")
  private Optional<Long> serial = Optional.empty();

  @Option(names = "--not-before", paramLabel = "TIME")
  private Optional<String> notBefore = Optional.empty();

  @Option(names = "--expires", paramLabel = "TIME")
  private Optional<String> expires = Optional.empty();

  /**
   * The terms of sealing this file now.
   *
   * @throws ExamException USAGE
   */
  Terms terms(Path in, Instant now) throws ExamException {
    Terms terms =
        new Terms(
            name.orElseGet(() -> withoutEnding(in)),
            serial.orElse(now.getEpochSecond()),
            time(notBefore, "--not-before"),
            time(expires, "--expires"));
    if (terms.serial() < 0) {
      throw usage(Detail.of("at-least", Map.of("option", "--serial", "least", "0")));
    }
    if (terms.expires().isPresent()
        && terms.expires().get().isBefore(terms.notBefore().orElse(now))) {
      throw usage(Detail.of("expires-early", "option", "--expires"));
    }
    return terms;
  }

  private static String withoutEnding(Path in) {
    return String.valueOf(in.getFileName()).replaceFirst("\\.[^.]*$", "");
  }

  private static Optional<Instant> time(Optional<String> written, String option)
      throws ExamException {
    try {
      return written.map(text -> OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException notATime) {
      throw usage(Detail.of("time-form", "option", option));
    }
  }

  private static ExamException usage(Said detail) {
    return ExamException.of(Fault.USAGE).with("detail", detail);
  }
}
