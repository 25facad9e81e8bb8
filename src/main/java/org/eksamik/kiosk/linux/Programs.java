package org.eksamik.kiosk.linux;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eksamik.kiosk.Detector;

/** Programs that run though they may not, by executable: a title says what it likes. */
public final class Programs implements Detector {
  /** Executables of programs that show this screen elsewhere or steer it from there. */
  private static final Set<String> SHARING =
      Set.of(
          "anydesk",
          "teamviewer",
          "teamviewerd",
          "rustdesk",
          "x11vnc",
          "x0vncserver",
          "x0tigervncserver",
          "wayvnc",
          "vino-server",
          "krfb",
          "gnome-remote-desktop-daemon",
          "xrdp-chansrv",
          "nxnode.bin",
          "sunshine",
          "parsecd",
          "obs",
          "zoom",
          "discord",
          "skype",
          "teams",
          "simplescreenrecorder",
          "kazam",
          "peek");

  private final String name;
  private final Machine machine;
  private final Set<String> forbidden;

  private Programs(String name, Machine machine, Set<String> forbidden) {
    this.name = name;
    this.machine = machine;
    this.forbidden = forbidden;
  }

  /** The programs that a profile forbids. */
  public static Programs forbidden(Machine machine, List<String> programs) {
    return new Programs(
        "programs",
        machine,
        programs.stream().map(it -> it.toLowerCase(Locale.ROOT)).collect(Collectors.toSet()));
  }

  /** The programs that are known to share a screen. */
  public static Programs sharing(Machine machine) {
    return new Programs("screenSharing", machine, SHARING);
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
    return machine.programs().stream()
        .filter(program -> forbidden.contains(program.toLowerCase(Locale.ROOT)))
        .map(program -> program + " runs")
        .toList();
  }
}
