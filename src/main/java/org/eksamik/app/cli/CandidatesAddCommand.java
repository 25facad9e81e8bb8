package org.eksamik.app.cli;

import org.eksamik.provider.Capability;
import picocli.CommandLine.Command;

/** {@code candidates add}. */
@Command(name = "add")
final class CandidatesAddCommand extends CandidatesFileCommand {
  CandidatesAddCommand(GlobalOptions options, CandidateDesk desk, Console console) {
    super(options, desk, console, Capability.ADD);
  }
}
