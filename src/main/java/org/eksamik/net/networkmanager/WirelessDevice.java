package org.eksamik.net.networkmanager;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

/** The workstation's wireless device, on one connection to the bus. */
final class WirelessDevice {
  /** NMDeviceType. */
  private static final int WIFI = 2;

  private final DBusConnection bus;
  private final DBusPath path;

  private WirelessDevice(DBusConnection bus, DBusPath path) {
    this.bus = bus;
    this.path = path;
  }

  /** The first one there is. */
  static Optional<WirelessDevice> find(DBusConnection bus) throws DBusException {
    Bus.Manager manager = bus.getRemoteObject(Bus.NAME, Bus.PATH, Bus.Manager.class);
    for (DBusPath path : manager.GetDevices()) {
      WirelessDevice device = new WirelessDevice(bus, path);
      if (device.number(path, Bus.DEVICE, "DeviceType").orElse(0L) == WIFI) {
        return Optional.of(device);
      }
    }
    return Optional.empty();
  }

  DBusPath path() {
    return path;
  }

  Bus.Manager manager() throws DBusException {
    return at(new DBusPath(Bus.PATH), Bus.Manager.class);
  }

  <T extends DBusInterface> T at(DBusPath object, Class<T> kind) throws DBusException {
    return bus.getRemoteObject(Bus.NAME, object.getPath(), kind);
  }

  /** Everything that sends within reach and says its name, the strongest first. */
  List<AccessPoint> accessPoints() throws DBusException {
    List<AccessPoint> found = new ArrayList<>();
    for (DBusPath each : at(path, Bus.Wireless.class).GetAllAccessPoints()) {
      AccessPoint point = AccessPoint.of(each, properties(each, Bus.ACCESS_POINT));
      if (!point.name().isBlank()) {
        found.add(point);
      }
    }
    found.sort(Comparator.comparingInt(AccessPoint::strength).reversed());
    return found;
  }

  /** The path of the sender that the device is with: paths are equal only within one answer. */
  Optional<String> joined() throws DBusException {
    return value(path, Bus.WIRELESS, "ActiveAccessPoint")
        .filter(DBusPath.class::isInstance)
        .map(it -> ((DBusPath) it).getPath());
  }

  /** What the system keeps of a network by this name, with its password. */
  Optional<DBusPath> saved(String name) throws DBusException {
    Bus.Settings settings = at(new DBusPath(Bus.SETTINGS_PATH), Bus.Settings.class);
    for (DBusPath each : settings.ListConnections()) {
      Map<String, Variant<?>> wireless =
          at(each, Bus.Connection.class).GetSettings().getOrDefault("802-11-wireless", Map.of());
      if (Ssid.read(wireless, "ssid").filter(name::equals).isPresent()) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** A number that an object tells; empty where the object is gone. */
  Optional<Long> number(DBusPath object, String kind, String name) throws DBusException {
    return value(object, kind, name)
        .filter(UInt32.class::isInstance)
        .map(it -> ((UInt32) it).longValue());
  }

  /** Why the device is in the state it is in (NMDeviceStateReason). */
  long reason() throws DBusException {
    return value(path, Bus.DEVICE, "StateReason")
        .filter(Object[].class::isInstance)
        .map(Object[].class::cast)
        .filter(pair -> pair.length == 2 && pair[1] instanceof UInt32)
        .map(pair -> ((UInt32) pair[1]).longValue())
        .orElse(0L);
  }

  private Map<String, Variant<?>> properties(DBusPath object, String kind) throws DBusException {
    try {
      return at(object, Properties.class).GetAll(kind);
    } catch (DBusExecutionException gone) {
      return Map.of();
    }
  }

  private Optional<Object> value(DBusPath object, String kind, String name) throws DBusException {
    @Nullable Variant<?> told = properties(object, kind).get(name);
    return Optional.ofNullable(told).map(Variant::getValue);
  }
}
