package org.eksamik.kiosk.watchdog;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A window that asks whether a frozen program is to be started again. It belongs to a process of
 * its own, which says what happens there word by word, and ends when its input does.
 */
public final class Offer implements AutoCloseable {
  private final Process process;

  private Offer(Process process) {
    this.process = process;
  }

  /** What is heard from an offer, one word a line. */
  public enum Word {
    /** The window is there. */
    SHOWN,
    /** Someone wants the program to be started again. */
    RESTART,
    /** Someone wants to wait. */
    WAIT,
    /** The process ended. */
    GONE;

    /** As it is written, without the end of the line. */
    public String line() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Word> read(String line) {
      for (Word word : values()) {
        if (word.line().equals(line.strip())) {
          return Optional.of(word);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * Starts one.
   *
   * @param heard told each word on a thread of its own, {@code GONE} as the last one
   */
  static Offer open(List<String> command, Consumer<Word> heard) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    Thread.ofPlatform().daemon().name("offer-ear").start(() -> listen(process, heard));
    return new Offer(process);
  }

  private static void listen(Process process, Consumer<Word> heard) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Word.read(line).ifPresent(heard);
      }
    } catch (IOException broken) {
      // What cannot be heard any more is as good as gone.
    }
    heard.accept(Word.GONE);
  }

  /** Takes the window away. */
  @Override
  public void close() {
    process.destroy();
  }
}
