package org.eksamik.app.cli;

import org.eksamik.provider.Capability;
import picocli.CommandLine.Command;

/** {@code candidates update}. */
@Command(name = "update")
final class CandidatesUpdateCommand extends CandidatesFileCommand {
  CandidatesUpdateCommand(GlobalOptions options, CandidateDesk desk, Console console) {
    super(options, desk, console, Capability.UPDATE);
  }
}
