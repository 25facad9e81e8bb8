package org.eksamik.house;

import java.util.Map;
import java.util.Optional;
import org.eksamik.exam.ExitCode;
import org.eksamik.exam.Fault;
import org.eksamik.words.Language;
import org.eksamik.words.Texts;

/** {@code docs/errors.md}, from the list of faults and their English texts. */
final class ErrorsPage {
  private static final String HEAD =
      """
      # Errors

      Whenever something goes wrong, Eksamik shows a short code beside its sentences: on the error screen and in the line at
      the bottom of the window, on the command line where the last line begins, in its log and, with `--json`, as `code`. This page
      lists every code. A word in braces is filled in when it happens.

      This page is generated from `Fault` and `resources/i18n/errors_en.properties`; a test compares it. To write it anew:

      ```
      mvn test -Dtest=ErrorsPageTest -Deksamik.pages=write
      ```
      """;

  private static final Map<Character, String> PARTS =
      Map.of(
          '1', "The command line, the profile, files",
          '2', "Signing in",
          '3', "The exam site",
          '4', "The network",
          '5', "The workstation and the exam's times",
          '6', "Stopped by a person",
          '9', "The program itself");

  private final Texts texts = Texts.of("errors", Language.EN);
  private final StringBuilder page = new StringBuilder(HEAD);

  private ErrorsPage() {}

  static String text() {
    ErrorsPage page = new ErrorsPage();
    Optional<Character> part = Optional.empty();
    for (Fault fault : Fault.values()) {
      char begins = fault.code().charAt(2);
      if (!part.equals(Optional.of(begins))) {
        part = Optional.of(begins);
        page.page.append("\n## ").append(PARTS.get(begins)).append('\n');
      }
      page.add(fault);
    }
    return page.page.toString();
  }

  private void add(Fault fault) {
    page.append("\n### ").append(fault.code()).append(": ").append(said(fault, "title"));
    page.append("\n\n| | |\n|---|---|\n");
    row("what to do", said(fault, "do"));
    row("whom to ask", said(fault, "ask"));
    row("for the help desk", said(fault, "desk"));
    row("trying again", fault.mayRetry() ? "can help" : "does not help by itself");
    row("exit code", fault.exitCode().number() + ", " + meaning(fault.exitCode()));
    row("in logs and `--json`", "`" + fault.name() + "`");
  }

  private void row(String name, String text) {
    page.append("| ").append(name).append(" | ").append(text).append(" |\n");
  }

  private String said(Fault fault, String part) {
    return texts
        .text("error." + fault.code() + "." + part)
        .replace("\n", " ")
        .replace("|", "\\|")
        .replace("<", "&lt;");
  }

  private static String meaning(ExitCode code) {
    return switch (code) {
      case DONE -> "done";
      case PERSON -> "a person must act";
      case USAGE -> "the command line or the profile is wrong";
      case PROVIDER -> "the provider refused";
      case NETWORK -> "the network failed";
      case DEFECT -> "a defect of the program";
    };
  }
}
