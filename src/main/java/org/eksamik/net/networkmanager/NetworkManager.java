package org.eksamik.net.networkmanager;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eksamik.exam.Secret;
import org.eksamik.net.wireless.WirelessNetwork;
import org.eksamik.net.wireless.WirelessNetwork.Security;
import org.eksamik.net.wireless.WirelessNetworks;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The wireless networks of a Linux workstation that NetworkManager looks after. Each question has a
 * connection of its own to the bus: NetworkManager may come and go in between.
 */
public final class NetworkManager implements WirelessNetworks {
  private static final Logger log = LoggerFactory.getLogger(NetworkManager.class);

  private final Door door;

  /** Opens a connection to the bus that NetworkManager is on. */
  @FunctionalInterface
  interface Door {
    DBusConnection open() throws DBusException;
  }

  /** A question to the wireless device. */
  @FunctionalInterface
  private interface Question<T> {
    T ask(WirelessDevice device) throws DBusException, InterruptedException;
  }

  NetworkManager(Door door) {
    this.door = door;
  }

  /** The one of this workstation. */
  public static NetworkManager ofThisMachine() {
    return new NetworkManager(() -> DBusConnectionBuilder.forSystemBus().withShared(false).build());
  }

  @Override
  public Optional<List<WirelessNetwork>> look() {
    try {
      return ask(NetworkManager::list);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  @Override
  public Joining join(WirelessNetwork network, Optional<Secret> password)
      throws InterruptedException {
    return ask(device -> join(device, network.name(), password)).orElse(Joining.FAILED);
  }

  private static Joining join(WirelessDevice device, String name, Optional<Secret> password)
      throws DBusException, InterruptedException {
    Optional<AccessPoint> point =
        device.accessPoints().stream().filter(it -> it.name().equals(name)).findFirst();
    if (point.isEmpty()) {
      return Joining.OUT_OF_REACH;
    }
    JoinAttempt attempt = new JoinAttempt(device, point.get());
    Optional<DBusPath> saved = password.isPresent() ? Optional.empty() : device.saved(name);
    return saved.isPresent() ? attempt.again(saved.get()) : attempt.first(password);
  }

  /** A network may have many senders: the strongest stands for it. */
  private static List<WirelessNetwork> list(WirelessDevice device) throws DBusException {
    Optional<String> joined = device.joined();
    Map<String, WirelessNetwork> networks = new LinkedHashMap<>();
    for (AccessPoint point : device.accessPoints()) {
      boolean here = joined.filter(point.path().getPath()::equals).isPresent();
      WirelessNetwork before = networks.get(point.name());
      if (before == null) {
        boolean known = point.security() == Security.OPEN || device.saved(point.name()).isPresent();
        networks.put(
            point.name(),
            new WirelessNetwork(point.name(), point.strength(), point.security(), known, here));
      } else if (here) {
        networks.put(
            point.name(),
            new WirelessNetwork(
                before.name(), before.strength(), before.security(), before.known(), true));
      }
    }
    return new ArrayList<>(networks.values());
  }

  /** Empty where there is no bus, no NetworkManager on it, or no wireless device. */
  private <T> Optional<T> ask(Question<T> question) throws InterruptedException {
    try (DBusConnection bus = door.open()) {
      DBus names = bus.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class);
      if (!names.NameHasOwner(Bus.NAME)) {
        return Optional.empty();
      }
      Optional<WirelessDevice> device = WirelessDevice.find(bus);
      return device.isPresent() ? Optional.of(question.ask(device.get())) : Optional.empty();
    } catch (DBusException | DBusExecutionException | IOException cannot) {
      // Its message may repeat what it was asked, so the kind alone is told.
      log.info("NetworkManager cannot be asked: {}", cannot.getClass().getSimpleName());
      return Optional.empty();
    }
  }
}
