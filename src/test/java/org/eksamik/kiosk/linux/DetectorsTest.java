package org.eksamik.kiosk.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eksamik.kiosk.Debugger;
import org.eksamik.kiosk.Detector;
import org.eksamik.kiosk.Plugged;
import org.eksamik.kiosk.Programs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The detectors against what kernels tell, written down in a folder. */
class DetectorsTest {
  @TempDir Path root;

  private Machine machine(Map<String, String> environment) {
    return new Machine(root.resolve("proc"), root.resolve("sys"), environment);
  }

  private Machine machine() {
    return machine(Map.of("DISPLAY", ":0"));
  }

  private void file(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text + "\n");
  }

  private void runs(int pid, String executable) throws IOException {
    Path process = Files.createDirectories(root.resolve("proc").resolve(Integer.toString(pid)));
    Files.createSymbolicLink(process.resolve("exe"), Path.of(executable));
  }

  @Test
  void findNothingOnAMachineThatTellsNothing() {
    List<Detector> all =
        List.of(
            new VirtualMachine(machine()),
            new RemoteSession(machine()),
            new Debugger(machine()::tracer, List.of("-Xmx768m")),
            Programs.sharing(machine()::programs),
            Programs.forbidden(machine()::programs, List.of("anki")),
            Sockets.displays(machine()),
            Sockets.keyboards(machine()));
    assertThat(all).allSatisfy(detector -> assertThat(detector.look()).isEmpty());
  }

  @Test
  void callNoPhysicalMachineVirtualForAWeakSignOrTwo() throws IOException {
    file("sys/class/dmi/id/sys_vendor", "LENOVO");
    file("proc/cpuinfo", "flags\t\t: fpu vme hypervisor lahf_lm");
    file("sys/class/net/vboxnet0/address", "08:00:27:11:22:33");
    assertThat(new VirtualMachine(machine()).look()).isEmpty();
  }

  @Test
  void callAMachineVirtualWhenSignsAgreeAndSayWhich() throws IOException {
    file("sys/class/dmi/id/sys_vendor", "innotek GmbH");
    file("sys/class/dmi/id/product_name", "VirtualBox");
    file("sys/class/net/enp0s3/address", "08:00:27:11:22:33");
    file("proc/modules", "vboxguest 45056 2 - Live 0x0000000000000000");
    assertThat(new VirtualMachine(machine()).look())
        .singleElement()
        .asString()
        .contains("innotek", "VirtualBox", "network card 08:00:27", "driver vboxguest");
  }

  @Test
  void seeARemoteSession() throws IOException {
    runs(4242, "/usr/bin/Xtigervnc");
    assertThat(
            new RemoteSession(machine(Map.of("DISPLAY", "desk:10.0", "SSH_CONNECTION", "x")))
                .look())
        .containsExactly(
            "SSH_CONNECTION is set", "the display is on another machine", "Xtigervnc runs");
  }

  @Test
  void goByTheExecutableWhateverItIsCalledOnTheScreen() throws IOException {
    runs(100, "/opt/AnyDesk/anydesk");
    runs(101, "/usr/bin/anki (deleted)");
    runs(102, "/usr/bin/bash");
    assertThat(Programs.sharing(machine()::programs).look()).containsExactly("anydesk runs");
    assertThat(Programs.forbidden(machine()::programs, List.of("Anki")).look())
        .containsExactly("anki runs");
  }

  @Test
  void noticeADebugger() throws IOException {
    file("proc/self/status", "Name:\tjava\nTracerPid:\t4711");
    assertThat(
            new Debugger(machine()::tracer, List.of("-agentlib:jdwp=transport=dt_socket")).look())
        .containsExactly("process 4711 traces this one", "Java was started with a debugging port");
    file("proc/self/status", "Name:\tjava\nTracerPid:\t0");
    assertThat(new Debugger(machine()::tracer, List.of()).look()).isEmpty();
  }

  @Test
  void tellWhatWasPluggedInAndOutSinceTheBeginning() throws IOException {
    file("sys/class/drm/card0-eDP-1/status", "connected");
    file("sys/class/drm/card0-HDMI-A-1/status", "disconnected");
    Plugged displays = Sockets.displays(machine());
    assertThat(displays.look()).isEmpty();
    file("sys/class/drm/card0-HDMI-A-1/status", "connected");
    file("sys/class/drm/card0-eDP-1/status", "disconnected");
    assertThat(displays.look()).containsExactly("card0-HDMI-A-1 came", "card0-eDP-1 went");
  }

  @Test
  void takeNoButtonForAKeyboard() throws IOException {
    file("proc/bus/input/devices", "");
    Plugged keyboards = Sockets.keyboards(machine());
    assertThat(keyboards.look()).isEmpty();
    file(
        "proc/bus/input/devices",
        """
        N: Name="Power Button"
        H: Handlers=kbd event0
        B: EV=3

        N: Name="Logitech USB Keyboard"
        H: Handlers=sysrq kbd leds event5
        B: EV=120013
        """);
    assertThat(keyboards.look()).containsExactly("Logitech USB Keyboard came");
  }
}
