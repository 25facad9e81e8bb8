package org.eksamik.net.networkmanager;

import java.util.Map;
import java.util.Optional;
import org.eksamik.net.wireless.WirelessNetwork.Security;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/**
 * One sender of a wireless network.
 *
 * @param keys how a password is agreed on, in the words of NetworkManager's settings; empty where
 *     none is
 */
record AccessPoint(DBusPath path, String name, int strength, Security security, String keys) {
  /** NM80211ApFlags and NM80211ApSecurityFlags. */
  private static final long PRIVACY = 0x1;

  private static final long PSK = 0x100;
  private static final long SAE = 0x400;

  static AccessPoint of(DBusPath path, Map<String, Variant<?>> facts) {
    long flags = number(facts, "Flags");
    long agreed = number(facts, "WpaFlags") | number(facts, "RsnFlags");
    int strength =
        value(facts, "Strength")
            .filter(Byte.class::isInstance)
            .map(it -> (int) (Byte) it)
            .orElse(0);
    return new AccessPoint(
        path, Ssid.read(facts, "Ssid").orElse(""), strength, security(flags, agreed), keys(agreed));
  }

  private static Security security(long flags, long agreed) {
    if ((agreed & (PSK | SAE)) != 0) {
      return Security.PASSWORD;
    }
    return agreed == 0 && (flags & PRIVACY) == 0 ? Security.OPEN : Security.PERSONAL;
  }

  private static String keys(long agreed) {
    if ((agreed & PSK) != 0) {
      return "wpa-psk";
    }
    return (agreed & SAE) != 0 ? "sae" : "";
  }

  private static long number(Map<String, Variant<?>> facts, String name) {
    return value(facts, name)
        .filter(UInt32.class::isInstance)
        .map(it -> ((UInt32) it).longValue())
        .orElse(0L);
  }

  private static Optional<Object> value(Map<String, Variant<?>> facts, String name) {
    return Optional.ofNullable(facts.get(name)).map(Variant::getValue);
  }
}
