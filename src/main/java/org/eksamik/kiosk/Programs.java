package org.eksamik.kiosk;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Programs that run though they may not, by executable: a title says what it likes. */
public final class Programs implements Detector {
  /** Executables of programs that show this screen elsewhere or steer it from there. */
  private static final Set<String> SHARING =
      Set.of(
          "anydesk",
          "teamviewer",
          "teamviewerd",
          "teamviewer_service",
          "rustdesk",
          "x11vnc",
          "x0vncserver",
          "x0tigervncserver",
          "winvnc",
          "tvnserver",
          "vncserver",
          "wayvnc",
          "vino-server",
          "krfb",
          "gnome-remote-desktop-daemon",
          "xrdp-chansrv",
          "nxnode.bin",
          "msra",
          "quickassist",
          "sunshine",
          "parsecd",
          "obs",
          "obs64",
          "zoom",
          "zoom.us",
          "discord",
          "skype",
          "teams",
          "ms-teams",
          "msteams",
          "simplescreenrecorder",
          "kazam",
          "peek");

  private final String name;
  private final Supplier<List<String>> running;
  private final Set<String> forbidden;

  private Programs(String name, Supplier<List<String>> running, Set<String> forbidden) {
    this.name = name;
    this.running = running;
    this.forbidden = forbidden;
  }

  /**
   * The programs that a profile forbids.
   *
   * @param running the file names of the executables that run now
   */
  public static Programs forbidden(Supplier<List<String>> running, List<String> programs) {
    return new Programs(
        "programs", running, programs.stream().map(Programs::plain).collect(Collectors.toSet()));
  }

  /**
   * The programs that are known to share a screen.
   *
   * @param running the file names of the executables that run now
   */
  public static Programs sharing(Supplier<List<String>> running) {
    return new Programs("screenSharing", running, SHARING);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> look() {
    if (forbidden.isEmpty()) {
      return List.of();
    }
    return running.get().stream()
        .filter(program -> forbidden.contains(plain(program)))
        .map(program -> program + " runs")
        .toList();
  }

  /** The same program has one name in a profile, whatever system a workstation runs. */
  private static String plain(String program) {
    String small = program.toLowerCase(Locale.ROOT);
    return small.endsWith(".exe") ? small.substring(0, small.length() - ".exe".length()) : small;
  }
}
