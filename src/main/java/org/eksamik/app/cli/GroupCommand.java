package org.eksamik.app.cli;

import picocli.CommandLine.Command;

/** A word that needs another after it; picocli says so itself, since there is nothing to run. */
sealed interface GroupCommand extends Untraced {
  @Command(name = "profile", description = "Writes, checks and seals exam profiles.")
  record ProfileGroup() implements GroupCommand {}

  @Command(name = "accounts", description = "Accounts kept on this workstation.")
  record AccountsGroup() implements GroupCommand {}

  @Command(name = "evidence", description = "Recorded sessions.")
  record EvidenceGroup() implements GroupCommand {}

  @Command(name = "candidates", description = "The candidates at an exam provider.")
  record CandidatesGroup() implements GroupCommand {}
}
