package org.eksamik.app.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells a person what is wrong with the command line, and how it is written. */
final class MistakeReport implements IParameterExceptionHandler {
  private final Console console;

  MistakeReport(Console console) {
    this.console = console;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] words) {
    HelpWords help = HelpWords.in(console.words().spoken());
    CommandLine command = wrong.getCommandLine();
    console.tell(help.mistake(wrong));
    String meant = wrong instanceof UnmatchedArgumentException it ? help.meant(it) : "";
    if (meant.isEmpty()) {
      help.give(command);
      PrintWriter err = command.getErr();
      command.usage(err);
      err.flush();
    } else {
      console.tell(meant);
    }
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }
}
