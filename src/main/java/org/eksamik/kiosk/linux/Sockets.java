package org.eksamik.kiosk.linux;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eksamik.kiosk.Plugged;

/** What the kernel sees at the machine's sockets. */
public final class Sockets {
  private Sockets() {}

  /** Keyboards, as the kernel's input layer lists them. */
  public static Plugged keyboards(Machine machine) {
    return new Plugged("keyboards", () -> keyboardsOf(machine));
  }

  /** Displays, as the kernel's graphics drivers see them at their sockets. */
  public static Plugged displays(Machine machine) {
    return new Plugged("displays", () -> displaysOf(machine));
  }

  /** A device with the kbd handler and letters: buttons and lids have the handler, too. */
  private static List<String> keyboardsOf(Machine machine) {
    List<String> keyboards = new ArrayList<>();
    String all = machine.text(machine.proc().resolve("bus/input/devices"));
    for (String device : all.split("\n\n", -1)) {
      if (device.contains("Handlers=") && device.contains("kbd") && device.contains("EV=120013")) {
        device
            .lines()
            .filter(line -> line.startsWith("N: Name="))
            .forEach(line -> keyboards.add(line.substring("N: Name=".length()).replace("\"", "")));
      }
    }
    return keyboards;
  }

  private static List<String> displaysOf(Machine machine) {
    List<String> displays = new ArrayList<>();
    for (Path socket : machine.inside(machine.sys().resolve("class/drm"), "card*-*")) {
      if (machine.text(socket.resolve("status")).equals("connected")) {
        displays.add(socket.getFileName().toString());
      }
    }
    return displays;
  }
}
