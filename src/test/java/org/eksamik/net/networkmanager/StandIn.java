package org.eksamik.net.networkmanager;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/**
 * NetworkManager as far as joining wireless networks shows it, on a test's bus: a wired device, a
 * wireless one, and networks that take one password. A state that is passing lasts for one look.
 */
public final class StandIn implements Bus.Manager {
  static final String PASSWORD = "õige parool";
  private static final DBusPath WIRED = new DBusPath(Bus.PATH + "/Devices/1");
  private static final DBusPath WIFI = new DBusPath(Bus.PATH + "/Devices/2");
  private static final DBusPath NOWHERE = new DBusPath("/");

  private final DBusConnection bus;
  private final Map<DBusPath, Told> points = new ConcurrentHashMap<>();
  private final Map<DBusPath, Saved> saved = new ConcurrentHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private volatile DBusPath joined = NOWHERE;
  private volatile long reason;

  StandIn(DBusConnection bus) throws DBusException {
    this.bus = bus;
    export(new DBusPath(Bus.PATH), this);
    export(new DBusPath(Bus.SETTINGS_PATH), new Settings());
    export(WIRED, new Told(Map.of("DeviceType", new Variant<>(new UInt32(1)))));
    export(WIFI, new Wifi());
    bus.requestBusName(Bus.NAME);
  }

  private void export(DBusPath path, org.freedesktop.dbus.interfaces.DBusInterface object)
      throws DBusException {
    bus.exportObject(path.getPath(), object);
  }

  /** A sender of a network. */
  void sends(String name, int strength, long flags, long rsn) throws DBusException {
    DBusPath path = new DBusPath(Bus.PATH + "/AccessPoint/" + numbers.incrementAndGet());
    Told point =
        new Told(
            Map.of(
                "Ssid", Ssid.write(name),
                "Strength", new Variant<>((byte) strength),
                "Flags", new Variant<>(new UInt32(flags)),
                "WpaFlags", new Variant<>(new UInt32(0)),
                "RsnFlags", new Variant<>(new UInt32(rsn))));
    points.put(path, point);
    export(path, point);
  }

  /** A network whose password the system has. */
  void keeps(String name) throws DBusException {
    keep(
        Map.of(
            "802-11-wireless",
            Map.of("ssid", Ssid.write(name)),
            "802-11-wireless-security",
            Map.of("psk", new Variant<>(PASSWORD))));
  }

  /** The names of the networks that the system keeps. */
  List<String> kept() {
    return saved.values().stream().map(Saved::name).sorted().toList();
  }

  /** What is kept of the one network that is. */
  Map<String, Map<String, Variant<?>>> onlyKept() {
    return saved.values().iterator().next().settings;
  }

  private DBusPath keep(Map<String, Map<String, Variant<?>>> settings) throws DBusException {
    DBusPath path = new DBusPath(Bus.SETTINGS_PATH + "/" + numbers.incrementAndGet());
    Saved connection = new Saved(path, settings);
    saved.put(path, connection);
    export(path, connection);
    return path;
  }

  @Override
  public List<DBusPath> GetDevices() {
    return List.of(WIRED, WIFI);
  }

  @Override
  public DBusPath ActivateConnection(DBusPath connection, DBusPath device, DBusPath accessPoint) {
    return activate(known(saved, connection), accessPoint);
  }

  @Override
  public Bus.Added<DBusPath, DBusPath> AddAndActivateConnection(
      Map<String, Map<String, Variant<?>>> settings, DBusPath device, DBusPath accessPoint) {
    try {
      DBusPath connection = keep(settings);
      return new Bus.Added<>(connection, activate(known(saved, connection), accessPoint));
    } catch (DBusException cannot) {
      throw new IllegalStateException(cannot);
    }
  }

  private static <K, V> V known(Map<K, V> all, K key) {
    return Optional.ofNullable(all.get(key)).orElseThrow();
  }

  private DBusPath activate(Saved connection, DBusPath accessPoint) {
    boolean open =
        known(known(points, accessPoint).facts, "RsnFlags").getValue().equals(new UInt32(0));
    boolean right =
        open
            || connection
                .settings
                .getOrDefault("802-11-wireless-security", Map.of())
                .getOrDefault("psk", new Variant<>(""))
                .getValue()
                .equals(PASSWORD);
    DBusPath path = new DBusPath(Bus.PATH + "/ActiveConnection/" + numbers.incrementAndGet());
    try {
      export(path, new Active(right, accessPoint));
    } catch (DBusException cannot) {
      throw new IllegalStateException(cannot);
    }
    return path;
  }

  @Override
  public String getObjectPath() {
    return Bus.PATH;
  }

  /** An object that tells what does not change. */
  public static class Told implements Properties {
    final Map<String, Variant<?>> facts;

    Told(Map<String, Variant<?>> facts) {
      this.facts = facts;
    }

    @Override
    // D-Bus' own interface names the type that the caller wants.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <A> A Get(String kind, String name) {
      return (A) known(GetAll(kind), name);
    }

    @Override
    public <A> void Set(String kind, String name, A value) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Variant<?>> GetAll(String kind) {
      return facts;
    }

    @Override
    public String getObjectPath() {
      return "/";
    }
  }

  /** The wireless device. */
  public final class Wifi extends Told implements Bus.Wireless {
    Wifi() {
      super(Map.of());
    }

    @Override
    public Map<String, Variant<?>> GetAll(String kind) {
      Map<String, Variant<?>> now = new HashMap<>();
      now.put("DeviceType", new Variant<>(new UInt32(2)));
      now.put("ActiveAccessPoint", new Variant<>(joined));
      now.put(
          "StateReason", new Variant<>(new Object[] {new UInt32(120), new UInt32(reason)}, "(uu)"));
      return now;
    }

    @Override
    public List<DBusPath> GetAllAccessPoints() {
      return List.copyOf(points.keySet());
    }
  }

  /** What the system keeps. */
  public final class Settings implements Bus.Settings {
    @Override
    public List<DBusPath> ListConnections() {
      return List.copyOf(saved.keySet());
    }

    @Override
    public String getObjectPath() {
      return Bus.SETTINGS_PATH;
    }
  }

  /** One network that the system keeps. */
  public final class Saved implements Bus.Connection {
    private final DBusPath path;
    private final Map<String, Map<String, Variant<?>>> settings;

    Saved(DBusPath path, Map<String, Map<String, Variant<?>>> settings) {
      this.path = path;
      this.settings = settings;
    }

    String name() {
      return Ssid.read(known(settings, "802-11-wireless"), "ssid").orElseThrow();
    }

    @Override
    public Map<String, Map<String, Variant<?>>> GetSettings() {
      Map<String, Map<String, Variant<?>>> shown = new HashMap<>(settings);
      // Secrets are told to nobody here.
      shown.remove("802-11-wireless-security");
      return shown;
    }

    @Override
    public void Delete() {
      saved.remove(path);
    }

    @Override
    public String getObjectPath() {
      return path.getPath();
    }
  }

  /** A connection that is being made. */
  public final class Active extends Told {
    private static final long ACTIVATING = 1;
    private final AtomicInteger looks = new AtomicInteger();
    private final boolean right;
    private final DBusPath accessPoint;

    Active(boolean right, DBusPath accessPoint) {
      super(Map.of());
      this.right = right;
      this.accessPoint = accessPoint;
    }

    @Override
    public Map<String, Variant<?>> GetAll(String kind) {
      if (looks.getAndIncrement() == 0) {
        return Map.of("State", new Variant<>(new UInt32(ACTIVATING)));
      }
      if (right) {
        joined = accessPoint;
      } else {
        reason = 7;
      }
      return Map.of("State", new Variant<>(new UInt32(right ? 2 : 4)));
    }
  }
}
