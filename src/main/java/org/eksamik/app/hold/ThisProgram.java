package org.eksamik.app.hold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How this program was started. */
public final class ThisProgram {
  private static final Path LINUX = Path.of("/proc/self/cmdline");

  private ThisProgram() {}

  /** What starts it again in the same way; empty where the system does not tell. */
  public static List<String> command() {
    // Java forgets the words of a command line above 4096 bytes, which a long class path makes.
    return Files.isReadable(LINUX) ? linux() : told();
  }

  private static List<String> linux() {
    try {
      String words = Files.readString(LINUX, StandardCharsets.UTF_8);
      return List.of(words.substring(0, words.length() - 1).split("\0", -1));
    } catch (IOException hidden) {
      return told();
    }
  }

  private static List<String> told() {
    ProcessHandle.Info own = ProcessHandle.current().info();
    List<String> command = new ArrayList<>();
    if (own.command().isPresent() && own.arguments().isPresent()) {
      command.add(own.command().get());
      command.addAll(List.of(own.arguments().get()));
    }
    return command;
  }
}
