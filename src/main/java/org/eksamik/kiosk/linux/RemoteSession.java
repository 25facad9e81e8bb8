package org.eksamik.kiosk.linux;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eksamik.kiosk.Detector;

/** A desktop that somebody sees from elsewhere. */
public final class RemoteSession implements Detector {
  private static final Set<String> SERVERS =
      Set.of("Xvnc", "Xtigervnc", "Xtightvnc", "xrdp-sesman");

  private final Machine machine;

  public RemoteSession(Machine machine) {
    this.machine = machine;
  }

  @Override
  public String name() {
    return "remoteSession";
  }

  @Override
  public List<String> look() {
    List<String> signs = new ArrayList<>();
    for (String name : List.of("SSH_CONNECTION", "XRDP_SESSION", "VNCDESKTOP", "NX_CLIENT")) {
      if (machine.environment().containsKey(name)) {
        signs.add(name + " is set");
      }
    }
    String display = machine.environment().getOrDefault("DISPLAY", "");
    if (!display.isEmpty() && !display.startsWith(":") && !display.startsWith("unix:")) {
      signs.add("the display is on another machine");
    }
    machine.programs().stream()
        .filter(SERVERS::contains)
        .forEach(server -> signs.add(server + " runs"));
    return signs;
  }
}
