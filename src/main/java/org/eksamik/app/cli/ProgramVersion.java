package org.eksamik.app.cli;

import org.eksamik.app.Version;
import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
final class ProgramVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"Eksamik " + Version.number(), "Java " + Runtime.version()};
  }
}
