package org.eksamik.kiosk.linux;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eksamik.evidence.Recorded;

/** The program with an exam open, in a process of its own on a test's desktop. */
final class HeldProgram implements AutoCloseable {
  private final Process process;
  private final Path folder;
  private final BufferedReader answers;
  private final Writer orders;

  private HeldProgram(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
    this.answers = process.inputReader(StandardCharsets.UTF_8);
    this.orders = process.outputWriter(StandardCharsets.UTF_8);
  }

  /** Starts it, and waits until its exam is open. */
  static HeldProgram open(TestDesktop desktop, Path folder) throws IOException {
    return open(desktop, folder, "org.eksamik.path.HeldExam", folder.toString());
  }

  /** Starts another program that takes the same orders. */
  static HeldProgram open(TestDesktop desktop, Path folder, String... mainAndWords)
      throws IOException {
    HeldProgram program =
        new HeldProgram(
            desktop
                .program(command(mainAndWords))
                .redirectError(folder.resolve("program.log").toFile())
                .start(),
            folder);
    if (!program.answer().equals("open")) {
      throw new AssertionError("the exam does not open: " + program.log());
    }
    return program;
  }

  /** A Java of this test's own kind, on its class path. */
  static String[] command(String... mainAndWords) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dprism.order=sw",
                "-Dtestfx.robot=glass",
                "-Djava.awt.headless=true",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-classpath",
                System.getProperty("java.class.path")));
    command.addAll(List.of(mainAndWords));
    return command.toArray(String[]::new);
  }

  long pid() {
    return process.pid();
  }

  Process process() {
    return process;
  }

  /** Orders something, and does not wait for the answer. */
  void send(String line) throws IOException {
    orders.write(line + "\n");
    orders.flush();
  }

  /** Orders something, and gives the answer. */
  String order(String line) {
    try {
      send(line);
      return answer();
    } catch (IOException gone) {
      throw new UncheckedIOException(log(), gone);
    }
  }

  /** What a script gives in the exam's page. */
  String page(String script) {
    return order("page " + script.replace('\n', ' '));
  }

  /** Writes down from now on what is typed into the page. */
  void listenToTyping() {
    page(
        """
        window.typed = '';
        document.addEventListener('keypress', function (event) { window.typed += String.fromCharCode(event.charCode); });
        """);
  }

  String typed() {
    return page("window.typed");
  }

  /** Whether the page has the keyboard. */
  boolean hasFocus() {
    return page("document.hasFocus()").equals("true");
  }

  /** The number of the exam's window. */
  long window() {
    return Long.parseLong(order("window"));
  }

  private String answer() throws IOException {
    String line = answers.readLine();
    while (line != null && !line.startsWith("= ")) {
      line = answers.readLine();
    }
    if (line == null) {
      throw new AssertionError("the program ended: " + log());
    }
    return line.substring(2);
  }

  private String log() {
    try {
      List<String> lines = Files.readAllLines(folder.resolve("program.log"));
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    } catch (IOException unreadable) {
      return "no log";
    }
  }

  /** The journal's events so far, as JSON. */
  List<String> journal() {
    try {
      return new Recorded(folder.resolve("data")).lines();
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  /** Waits until the journal has a line with all of these, after so many lines. */
  void awaitJournal(int after, String... parts) {
    TestDesktop.await(
        String.join(" and ", parts) + " in the journal",
        () ->
            journal().stream()
                .skip(after)
                .filter(line -> Stream.of(parts).allMatch(line::contains))
                .findFirst()
                .or(Optional::empty));
  }

  @Override
  public void close() throws IOException {
    orders.close();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stop) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
