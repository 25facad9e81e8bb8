package org.eksamik.doctor.update;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version such as {@code 1.4.2}; what comes before it is called {@code 1.4.2-SNAPSHOT}.
 *
 * @param isFinal whether it is the version itself
 */
record ReleaseNumber(int major, int minor, int patch, boolean isFinal)
    implements Comparable<ReleaseNumber> {
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})(-SNAPSHOT)?");

  static Optional<ReleaseNumber> read(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(
            new ReleaseNumber(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                parts.group(4) == null))
        : Optional.empty();
  }

  @Override
  public int compareTo(ReleaseNumber other) {
    int byMajor = Integer.compare(major, other.major);
    int byMinor = byMajor == 0 ? Integer.compare(minor, other.minor) : byMajor;
    int byPatch = byMinor == 0 ? Integer.compare(patch, other.patch) : byMinor;
    return byPatch == 0 ? Boolean.compare(isFinal, other.isFinal) : byPatch;
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch + (isFinal ? "" : "-SNAPSHOT");
  }
}
