package org.eksamik.net.networkmanager;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.junit.jupiter.api.Assumptions;

/** A real D-Bus daemon for one test, which nobody else is on. */
final class PrivateBus implements AutoCloseable {
  private final Process daemon;
  private final String address;

  private PrivateBus(Process daemon, String address) {
    this.daemon = daemon;
    this.address = address;
  }

  /** Skips the test, and says so, where the daemon is not installed. */
  static PrivateBus open() throws IOException {
    Assumptions.assumeTrue(
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "dbus-daemon"))),
        "dbus-daemon is not installed");
    Process daemon =
        new ProcessBuilder("dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader printed = daemon.inputReader(StandardCharsets.US_ASCII);
    return new PrivateBus(daemon, printed.readLine());
  }

  DBusConnection connect() throws DBusException {
    return DBusConnectionBuilder.forAddress(address).withShared(false).build();
  }

  @Override
  public void close() {
    daemon.destroy();
    daemon.onExit().join();
  }
}
