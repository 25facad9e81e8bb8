package org.eksamik.net.networkmanager;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.Variant;

/** The parts of NetworkManager's D-Bus interface 1.x that are used here, in its own words. */
public final class Bus {
  public static final String NAME = "org.freedesktop.NetworkManager";
  public static final String PATH = "/org/freedesktop/NetworkManager";
  public static final String SETTINGS_PATH = PATH + "/Settings";
  public static final String DEVICE = NAME + ".Device";
  public static final String WIRELESS = NAME + ".Device.Wireless";
  public static final String ACCESS_POINT = NAME + ".AccessPoint";
  public static final String ACTIVE = NAME + ".Connection.Active";
  public static final String SETTINGS = NAME + ".Settings";
  public static final String CONNECTION = NAME + ".Settings.Connection";

  private Bus() {}

  @DBusInterfaceName(NAME)
  public interface Manager extends DBusInterface {
    List<DBusPath> GetDevices();

    DBusPath ActivateConnection(DBusPath connection, DBusPath device, DBusPath accessPoint);

    Added<DBusPath, DBusPath> AddAndActivateConnection(
        Map<String, Map<String, Variant<?>>> settings, DBusPath device, DBusPath accessPoint);
  }

  @DBusInterfaceName(WIRELESS)
  public interface Wireless extends DBusInterface {
    List<DBusPath> GetAllAccessPoints();
  }

  @DBusInterfaceName(SETTINGS)
  public interface Settings extends DBusInterface {
    List<DBusPath> ListConnections();
  }

  @DBusInterfaceName(CONNECTION)
  public interface Connection extends DBusInterface {
    Map<String, Map<String, Variant<?>>> GetSettings();

    void Delete();
  }

  /**
   * What {@code AddAndActivateConnection} answers. The library finds the types of an answer of two
   * in its type arguments, so it has some.
   */
  public static final class Added<C, A> extends Tuple {
    @Position(0)
    public final C connection;

    @Position(1)
    public final A active;

    public Added(C connection, A active) {
      this.connection = connection;
      this.active = active;
    }
  }
}
