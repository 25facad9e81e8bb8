package org.eksamik.kiosk.linux;

import com.sun.jna.NativeLong;
import com.sun.jna.platform.unix.X11;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eksamik.kiosk.Area;
import org.junit.jupiter.api.Assumptions;

/**
 * A desktop of its own for a test: Xvfb on a free display, openbox, and keys and pointer by
 * xdotool. Ends what it started, and nothing else.
 */
final class TestDesktop implements AutoCloseable {
  private static final List<String> PROGRAMS =
      List.of("Xvfb", "openbox", "xdotool", "xrandr", "xprop", "xmessage");
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private static final String XORG =
      """
      Section "ServerFlags"
        Option "AutoAddDevices" "false"
        Option "AutoAddGPU" "false"
      EndSection
      Section "Device"
        Identifier "none"
        Driver "dummy"
        VideoRam 64000
      EndSection
      Section "Monitor"
        Identifier "any"
        HorizSync 5-1000
        VertRefresh 5-200
      EndSection
      Section "Screen"
        Identifier "screen"
        Device "none"
        Monitor "any"
        DefaultDepth 24
      EndSection
      """;

  /** Lets windows that vanish be: Xlib's own handler would end this process. */
  private static final X11.XErrorHandler FORGIVING = (display, error) -> 0;

  private final Deque<Process> started = new ArrayDeque<>();
  private final Deque<X11.Display> opened = new ArrayDeque<>();
  private final Path folder;
  private final String display;
  private final XDesktop connection;

  private TestDesktop(Path folder, List<String> server) throws IOException {
    this.folder = folder;
    Process started = start(new ProcessBuilder(server).directory(folder.toFile()));
    try (BufferedReader told =
        new BufferedReader(
            new InputStreamReader(started.getInputStream(), StandardCharsets.US_ASCII))) {
      String number = told.readLine();
      Assumptions.assumeTrue(number != null, server.getFirst() + " does not start here");
      this.display = ":" + number;
    }
    X11.INSTANCE.XSetErrorHandler(FORGIVING);
    this.connection = XDesktop.open(display);
  }

  /** Skips the test, and says so, where a program it needs is not installed. */
  static TestDesktop open(Path folder) throws IOException {
    return open(
        folder,
        List.of("Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"));
  }

  /**
   * The same with two displays side by side, 1280 x 800 and 1024 x 768: Xvfb has but one output, so
   * this is Xorg with its driver for no hardware.
   */
  static TestDesktop openTwo(Path folder) throws IOException {
    Assumptions.assumeTrue(isInstalled("Xorg"), "Xorg is not installed");
    Files.writeString(folder.resolve("xorg.conf"), XORG);
    TestDesktop desktop =
        open(
            folder,
            List.of(
                "Xorg",
                "-displayfd",
                "1",
                "-config",
                "xorg.conf",
                "-logfile",
                "/dev/null",
                "-noreset",
                "-novtswitch",
                "-sharevts",
                "-nolisten",
                "tcp"));
    desktop.run("xrandr", "--fb", "2304x800");
    desktop.run("xrandr", "--output", "DUMMY0", "--mode", "1280x800", "--primary");
    desktop.run("xrandr", "--addmode", "DUMMY1", "1024x768");
    desktop.run("xrandr", "--output", "DUMMY1", "--mode", "1024x768", "--pos", "1280x0");
    // Asked for its outputs, the server looks again, and finds the second one connected.
    desktop.run("xrandr");
    return desktop;
  }

  private static TestDesktop open(Path folder, List<String> server) throws IOException {
    for (String program : PROGRAMS) {
      Assumptions.assumeTrue(isInstalled(program), program + " is not installed");
    }
    TestDesktop desktop = new TestDesktop(folder, server);
    desktop.manageWindows();
    return desktop;
  }

  static boolean isInstalled(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  private void manageWindows() throws IOException {
    Path rules = Files.writeString(folder.resolve("openbox.xml"), Openbox.rules(folder));
    start(program("openbox", "--config-file", rules.toString()));
    await("a window manager", () -> Optional.of(true).filter(_ -> connection.hasWindowManager()));
  }

  String display() {
    return display;
  }

  XDesktop connection() {
    return connection;
  }

  /** Starts a program on this desktop; it ends with the desktop. */
  Process start(String... command) {
    try {
      return start(program(command));
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  private Process start(ProcessBuilder program) throws IOException {
    Process process = program.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    started.push(process);
    return process;
  }

  /** A program on this desktop, not started yet. */
  ProcessBuilder program(String... command) {
    ProcessBuilder program = new ProcessBuilder(command);
    program.environment().put("DISPLAY", display == null ? "" : display);
    program.environment().remove("WAYLAND_DISPLAY");
    program.environment().put("HOME", folder.toString());
    return program;
  }

  /** Runs a program to its end; what it printed, one line an entry. */
  List<String> run(String... command) {
    try {
      Process process = program(command).redirectErrorStream(true).start();
      List<String> lines = new ArrayList<>();
      try (BufferedReader printed = process.inputReader(StandardCharsets.UTF_8)) {
        printed.lines().forEach(lines::add);
      }
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      return lines;
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    } catch (InterruptedException stop) {
      throw new AssertionError(stop);
    }
  }

  /** Presses keys, such as {@code alt+Tab}. */
  void keys(String... combinations) {
    List<String> command = new ArrayList<>(List.of("xdotool", "key", "--clearmodifiers"));
    command.addAll(List.of(combinations));
    run(command.toArray(String[]::new));
  }

  void type(String text) {
    run("xdotool", "type", "--delay", "20", text);
  }

  /** Opens a window of another program that says its process, as most do; its number. */
  long neighbour(String title) {
    Process process = start("xmessage", "-name", title, title);
    long window =
        await(
            "the window " + title,
            () ->
                run("xdotool", "search", "--onlyvisible", "--classname", title).stream()
                    .filter(line -> line.matches("[0-9]+"))
                    .findFirst()
                    .map(Long::parseLong));
    run(
        "xprop",
        "-id",
        Long.toString(window),
        "-f",
        "_NET_WM_PID",
        "32c",
        "-set",
        "_NET_WM_PID",
        Long.toString(process.pid()));
    return window;
  }

  /** Whether nothing lies above this window, and it covers the whole screen. */
  boolean isHeldBy(long window) {
    Optional<Long> frame = connection.onRoot(window);
    Area screen = connection.look(connection.root()).orElseThrow().area();
    boolean whole =
        connection
            .look(window)
            .filter(at -> at.shown() && at.unmanaged() && at.area().covers(screen))
            .isPresent();
    return whole && frame.filter(it -> nothingForeignAbove(it, window, screen)).isPresent();
  }

  private boolean nothingForeignAbove(long frame, long window, Area screen) {
    boolean above = false;
    for (long top : connection.children(connection.root())) {
      if (top == frame) {
        above = true;
      } else if (above
          && !belongsTo(top, window)
          && connection.look(top).filter(at -> at.shown() && at.area().meets(screen)).isPresent()) {
        return false;
      }
    }
    return above;
  }

  /** Whether a window on the root, or what is in its frame, is of the same program as another. */
  boolean belongsTo(long top, long window) {
    return connection.sameClient(top, window) || hasChildOf(top, window);
  }

  private boolean hasChildOf(long top, long window) {
    for (long child : connection.children(top)) {
      if (connection.sameClient(child, window)) {
        return true;
      }
    }
    return false;
  }

  /** What is shown, highest first, for messages of tests. */
  String stack() {
    StringBuilder text = new StringBuilder();
    for (long top : connection.children(connection.root())) {
      Optional<XDesktop.Placed> placed = connection.look(top);
      if (placed.filter(XDesktop.Placed::shown).isPresent()) {
        text.insert(0, top + " " + placed.get().area() + " " + connection.children(top) + "\n");
      }
    }
    return text.toString();
  }

  /** A window on top of all that asks no window manager. */
  void unmanagedWindow() {
    unmanagedWindow(100, 100);
  }

  void unmanagedWindow(int x, int y) {
    X11.Display own = X11.INSTANCE.XOpenDisplay(display);
    opened.push(own);
    X11.Window window =
        X11.INSTANCE.XCreateSimpleWindow(
            own, X11.INSTANCE.XDefaultRootWindow(own), x, y, 600, 400, 0, 0, 0xffffff);
    X11.INSTANCE.XSync(own, false);
    connection.unmanaged(window.longValue(), true);
    X11.INSTANCE.XMapRaised(own, window);
    X11.INSTANCE.XSync(own, false);
  }

  long atom(String name) {
    X11.Display own = X11.INSTANCE.XOpenDisplay(display);
    try {
      return X11.INSTANCE.XInternAtom(own, name, false).longValue();
    } finally {
      X11.INSTANCE.XCloseDisplay(own);
    }
  }

  /** Asks a window itself to close, as window managers do. */
  void askToClose(long window) {
    send(window, window, 0, "WM_PROTOCOLS", atom("WM_DELETE_WINDOW"));
  }

  /** Sends a message of the Extended Window Manager Hints, as pagers do. */
  void ask(long window, String message, long... data) {
    send(
        connection.root(),
        window,
        X11.SubstructureNotifyMask | X11.SubstructureRedirectMask,
        message,
        data);
  }

  private void send(long to, long window, int mask, String message, long... data) {
    X11.Display own = X11.INSTANCE.XOpenDisplay(display);
    try {
      X11.XEvent event = new X11.XEvent();
      event.setType(X11.XClientMessageEvent.class);
      event.xclient.type = X11.ClientMessage;
      event.xclient.window = new X11.Window(window);
      event.xclient.message_type = X11.INSTANCE.XInternAtom(own, message, false);
      event.xclient.format = 32;
      event.xclient.data.setType(NativeLong[].class);
      for (int i = 0; i < event.xclient.data.l.length; i++) {
        event.xclient.data.l[i] = new NativeLong(i < data.length ? data[i] : 0);
      }
      X11.INSTANCE.XSendEvent(own, new X11.Window(to), 0, new NativeLong(mask), event);
      X11.INSTANCE.XSync(own, false);
    } finally {
      X11.INSTANCE.XCloseDisplay(own);
    }
  }

  /** Asks again and again until there is an answer. */
  static <T> T await(String what, Supplier<Optional<T>> question) {
    return await(what, PATIENCE, question);
  }

  static <T> T await(String what, Duration patience, Supplier<Optional<T>> question) {
    long giveUp = System.nanoTime() + patience.toNanos();
    Optional<T> answer = question.get();
    while (answer.isEmpty()) {
      if (System.nanoTime() > giveUp) {
        throw new AssertionError("waited for " + what);
      }
      try {
        TimeUnit.MILLISECONDS.sleep(10);
      } catch (InterruptedException stop) {
        throw new AssertionError(stop);
      }
      answer = question.get();
    }
    return answer.get();
  }

  @Override
  public void close() {
    connection.close();
    opened.forEach(X11.INSTANCE::XCloseDisplay);
    while (!started.isEmpty()) {
      Process process = started.pop();
      process.destroy();
      try {
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        process.destroyForcibly();
      }
    }
  }
}
