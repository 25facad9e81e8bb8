package org.eksamik.app.hold;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How this program is started again after it froze or died.
 *
 * @param java the Java that runs it, with its options; empty where that cannot be known
 * @param program its main class and the words it was started with; empty: it is not started again
 * @param unasked whether it is started again without asking when it died
 * @param language of whoever is asked
 */
public record Comeback(List<String> java, List<String> program, boolean unasked, Locale language) {
  public Comeback {
    java = List.copyOf(java);
    program = List.copyOf(program);
  }

  /** As this process was started. */
  public static Comeback ofThisProgram(boolean unasked, Locale language) {
    String main = System.getProperty("sun.java.command", "").split(" ", 2)[0];
    return of(ThisProgram.command(), main, unasked, language);
  }

  /** Nobody starts anything. */
  public static Comeback none() {
    return new Comeback(List.of(), List.of(), false, Locale.ROOT);
  }

  static Comeback of(List<String> command, String main, boolean unasked, Locale language) {
    int at = command.indexOf(main);
    return at < 1
        ? none()
        : new Comeback(
            command.subList(0, at), command.subList(at, command.size()), unasked, language);
  }

  /** Starts this program again. */
  List<String> restart() {
    return program.isEmpty() ? List.of() : joined(java, program);
  }

  /** Starts the window that asks, see {@link OfferMain}. */
  List<String> offer(Path data) {
    return program.isEmpty()
        ? List.of()
        : joined(
            java,
            List.of(
                "-Xmx192m",
                OfferMain.class.getName(),
                data.toAbsolutePath().toString(),
                language.toLanguageTag()));
  }

  private static List<String> joined(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}
