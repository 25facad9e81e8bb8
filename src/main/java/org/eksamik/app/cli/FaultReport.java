package org.eksamik.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.provider.ReasonSentences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a person what went wrong: what happened, what to do, and a line with the code for the help
 * desk. The stack trace goes to the log alone.
 */
final class FaultReport {
  private static final Logger log = LoggerFactory.getLogger(FaultReport.class);

  private final GlobalOptions options;
  private final Console console;

  FaultReport(GlobalOptions options, Console console) {
    this.options = options;
    this.console = console;
  }

  /** Answers the exit code of the process. */
  int tell(Exception thrown) {
    return tell(thrown instanceof ExamException known ? known : defect(thrown));
  }

  private int tell(ExamException failure) {
    Fault fault = failure.fault();
    log.warn("the command ended with {}", fault, failure);
    CliWords words = console.words();
    Map<String, String> facts = failure.facts(words.language());
    console.tell(words.error(fault.code(), "title", facts));
    console.tell(words.error(fault.code(), "do", facts));
    ReasonSentences.in(words.language())
        .of(facts.getOrDefault("provider", ""), facts.getOrDefault("code", ""))
        .ifPresent(console::tell);
    console.tell(fault.code() + ": " + words.error(fault.code(), "desk", facts));
    if (options.json()) {
      ObjectNode error = console.object().put("code", fault.code()).put("fault", fault.name());
      failure.facts().forEach(error.putObject("facts")::put);
      console.answer(console.object().set("error", error));
    }
    return fault.exitCode().number();
  }

  /** The reference stands in the log as well, so that the help desk finds the stack trace. */
  private static ExamException defect(Exception thrown) {
    String reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    return ExamException.of(Fault.DEFECT, thrown)
        .with("reference", reference)
        .with("detail", thrown.getClass().getSimpleName());
  }
}
