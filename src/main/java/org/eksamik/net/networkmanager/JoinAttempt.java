package org.eksamik.net.networkmanager;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eksamik.exam.Secret;
import org.eksamik.net.wireless.WirelessNetworks.Joining;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.types.Variant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attempt to join a network. What it adds to the system's settings is taken away again where
 * the attempt fails, so that a wrong password is not tried for ever.
 */
final class JoinAttempt {
  private static final Logger log = LoggerFactory.getLogger(JoinAttempt.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long BETWEEN_LOOKS_MILLIS = 200;

  /** NMActiveConnectionState. */
  private static final long ACTIVATED = 2;

  private static final long DEACTIVATED = 4;

  /**
   * NMDeviceStateReason: no secrets, and what the supplicant says when a network does not agree to
   * a password (it is told that it disconnected, failed, or took too long).
   */
  private static final List<Long> PASSWORD_REASONS = List.of(7L, 8L, 9L, 10L, 11L);

  private static final long SSID_NOT_FOUND = 53;

  private final WirelessDevice device;
  private final AccessPoint point;

  JoinAttempt(WirelessDevice device, AccessPoint point) {
    this.device = device;
    this.point = point;
  }

  /** By what the system has saved. */
  Joining again(DBusPath saved) throws DBusException, InterruptedException {
    DBusPath active = device.manager().ActivateConnection(saved, device.path(), point.path());
    return await(active);
  }

  /** For the first time. */
  Joining first(Optional<Secret> password) throws DBusException, InterruptedException {
    Bus.Added<DBusPath, DBusPath> added =
        device.manager().AddAndActivateConnection(settings(password), device.path(), point.path());
    boolean joined = false;
    try {
      Joining how = await(added.active);
      joined = how == Joining.JOINED;
      return how;
    } finally {
      if (!joined) {
        forget(added.connection);
      }
    }
  }

  private Joining await(DBusPath active) throws DBusException, InterruptedException {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < giveUp) {
      long state = device.number(active, Bus.ACTIVE, "State").orElse(DEACTIVATED);
      if (state == ACTIVATED) {
        return Joining.JOINED;
      }
      if (state == DEACTIVATED) {
        return why(device.reason());
      }
      TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
    }
    return Joining.FAILED;
  }

  private Joining why(long reason) {
    if (!point.keys().isEmpty() && PASSWORD_REASONS.contains(reason)) {
      return Joining.WRONG_PASSWORD;
    }
    return reason == SSID_NOT_FOUND ? Joining.OUT_OF_REACH : Joining.FAILED;
  }

  private void forget(DBusPath connection) throws DBusException {
    try {
      device.at(connection, Bus.Connection.class).Delete();
    } catch (DBusExecutionException gone) {
      log.debug("NetworkManager forgot the network by itself");
    }
  }

  /** Kept for this user alone, which needs no administrator. */
  private Map<String, Map<String, Variant<?>>> settings(Optional<Secret> password) {
    Map<String, Map<String, Variant<?>>> settings = new HashMap<>();
    settings.put(
        "connection",
        Map.of(
            "type",
            new Variant<>("802-11-wireless"),
            "id",
            new Variant<>(point.name()),
            "permissions",
            new Variant<>(
                new String[] {"user:" + System.getProperty("user.name", "") + ":"}, "as")));
    settings.put("802-11-wireless", Map.of("ssid", Ssid.write(point.name())));
    password.ifPresent(typed ->
        settings.put(
            "802-11-wireless-security",
            Map.of("key-mgmt", new Variant<>(point.keys()), "psk", new Variant<>(typed.reveal()))));
    return settings;
  }
}
