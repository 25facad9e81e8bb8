package org.eksamik.kiosk.linux;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eksamik.kiosk.Detector;

/**
 * A virtual machine, where at least three signs agree. One alone proves nothing: a physical machine
 * with memory integrity has a hypervisor below it, and one with VirtualBox has its network card.
 */
public final class VirtualMachine implements Detector {
  private static final int ENOUGH = 3;
  private static final List<String> MAKERS =
      List.of(
          "vmware",
          "virtualbox",
          "innotek",
          "qemu",
          "kvm",
          "bochs",
          "xen",
          "parallels",
          "virtual machine",
          "bhyve");
  private static final Set<String> CARDS =
      Set.of("08:00:27", "00:0c:29", "00:50:56", "52:54:00", "00:16:3e", "00:1c:42", "00:15:5d");
  private static final List<String> DRIVERS =
      List.of("vboxguest", "vmw_balloon", "vmwgfx", "virtio_balloon", "hv_vmbus", "hv_balloon");

  private final Machine machine;

  public VirtualMachine(Machine machine) {
    this.machine = machine;
  }

  @Override
  public String name() {
    return "virtualMachine";
  }

  @Override
  public List<String> look() {
    List<String> signs = signs();
    return signs.size() >= ENOUGH ? List.of(String.join(", ", signs)) : List.of();
  }

  private List<String> signs() {
    List<String> signs = new ArrayList<>();
    Path dmi = machine.sys().resolve("class/dmi/id");
    for (String place : List.of("sys_vendor", "product_name", "bios_vendor")) {
      String says = machine.text(dmi.resolve(place));
      if (MAKERS.stream().anyMatch(says.toLowerCase(Locale.ROOT)::contains)) {
        signs.add(place + " is " + says);
      }
    }
    if (machine.text(machine.proc().resolve("cpuinfo")).contains(" hypervisor")) {
      signs.add("the processor tells of a hypervisor");
    }
    if (!machine.text(machine.sys().resolve("hypervisor/type")).isEmpty()) {
      signs.add("the kernel tells of a hypervisor");
    }
    for (Path card : machine.inside(machine.sys().resolve("class/net"), "*")) {
      String address = machine.text(card.resolve("address"));
      if (address.length() > 8 && CARDS.contains(address.substring(0, 8))) {
        signs.add("network card " + address.substring(0, 8));
        break;
      }
    }
    String modules = machine.text(machine.proc().resolve("modules"));
    DRIVERS.stream()
        .filter(driver -> modules.lines().anyMatch(line -> line.startsWith(driver + " ")))
        .findFirst()
        .ifPresent(driver -> signs.add("driver " + driver));
    return signs;
  }
}
