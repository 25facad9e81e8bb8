package org.eksamik.app.cli;

import picocli.CommandLine.Command;

/** A word that needs another after it; picocli says so itself, since there is nothing to run. */
sealed interface GroupCommand extends Untraced {
  @Command(name = "profile")
  record ProfileGroup() implements GroupCommand {}

  @Command(name = "accounts")
  record AccountsGroup() implements GroupCommand {}

  @Command(name = "evidence")
  record EvidenceGroup() implements GroupCommand {}

  @Command(name = "candidates")
  record CandidatesGroup() implements GroupCommand {}
}
