package org.eksamik.fuzz;

import com.code_intelligence.jazzer.api.BugDetectors;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What Jazzer's driver calls: {@code --target_class=org.eksamik.fuzz.Fuzz --target_args=CSV} for
 * one subject, {@code ALL} for every one, where the first byte of an input says which.
 */
public final class Fuzz {
  static final String ALL = "ALL";

  /** The driver knows static methods only. */
  private static final Map<Subject, FuzzTarget> TARGETS = new EnumMap<>(Subject.class);

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

  private static String chosen = ALL;

  private Fuzz() {}

  public static void fuzzerInitialize(String[] words) {
    chosen = words.length == 0 ? ALL : words[0];
    // Jazzer tells of every connection: the stand-ins of these tests are on loopback, all else is
    // a finding.
    BugDetectors.allowNetworkConnections((host, _) -> THIS_MACHINE.contains(host));
  }

  public static void fuzzerTestOneInput(byte[] input) throws Throwable {
    if (!chosen.equals(ALL)) {
      target(Subject.valueOf(chosen)).read(input);
    } else if (input.length > 0) {
      Subject[] all = Subject.values();
      Subject subject = all[Byte.toUnsignedInt(input[0]) % all.length];
      target(subject).read(Arrays.copyOfRange(input, 1, input.length));
    }
  }

  private static FuzzTarget target(Subject subject) {
    return TARGETS.computeIfAbsent(subject, Subject::make);
  }
}
