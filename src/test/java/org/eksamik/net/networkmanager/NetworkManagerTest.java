package org.eksamik.net.networkmanager;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eksamik.exam.Secret;
import org.eksamik.net.wireless.WirelessNetwork;
import org.eksamik.net.wireless.WirelessNetwork.Security;
import org.eksamik.net.wireless.WirelessNetworks.Joining;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a real D-Bus daemon, with a stand-in for NetworkManager on it. */
class NetworkManagerTest {
  private static final Variant<?> NOBODY = new Variant<>(List.of(), "as");

  private static final long PRIVACY = 1;
  private static final long PSK = 0x100;
  private static final long ENTERPRISE = 0x200;

  private PrivateBus bus;
  private DBusConnection theirs;
  private StandIn standIn;
  private NetworkManager manager;

  @BeforeEach
  void open() throws Exception {
    bus = PrivateBus.open();
    theirs = bus.connect();
    standIn = new StandIn(theirs);
    manager = new NetworkManager(bus::connect);
    standIn.sends("204", 40, PRIVACY, PSK);
    standIn.sends("204", 90, PRIVACY, PSK);
    standIn.sends("külalised", 60, 0, 0);
    standIn.sends("eduroam", 75, PRIVACY, ENTERPRISE);
    standIn.sends("", 99, 0, 0);
  }

  @AfterEach
  void close() throws Exception {
    if (bus != null) {
      theirs.close();
      bus.close();
    }
  }

  private WirelessNetwork network(String name) {
    return manager.look().orElseThrow().stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Secret> typed(String password) {
    return Optional.of(Secret.of(password));
  }

  @Test
  void listsEachNetworkOnceTheStrongestFirst() {
    assertThat(manager.look())
        .contains(
            List.of(
                new WirelessNetwork("204", 90, Security.PASSWORD, false, false),
                new WirelessNetwork("eduroam", 75, Security.PERSONAL, false, false),
                new WirelessNetwork("külalised", 60, Security.OPEN, true, false)));
  }

  @Test
  void joinsByPasswordForThisUserAlone() throws Exception {
    assertThat(manager.join(network("204"), typed(StandIn.PASSWORD))).isEqualTo(Joining.JOINED);
    assertThat(network("204").joined()).isTrue();
    assertThat(standIn.kept()).containsExactly("204");
    Variant<?> whose =
        standIn.onlyKept().getOrDefault("connection", Map.of()).getOrDefault("permissions", NOBODY);
    assertThat((List<?>) whose.getValue())
        .hasToString("[user:" + System.getProperty("user.name") + ":]");
  }

  @Test
  void forgetsAWrongPassword() throws Exception {
    assertThat(manager.join(network("204"), typed("vale"))).isEqualTo(Joining.WRONG_PASSWORD);
    assertThat(standIn.kept()).isEmpty();
    assertThat(network("204").joined()).isFalse();
  }

  @Test
  void joinsWhatIsKnownWithoutAsking() throws Exception {
    standIn.keeps("204");
    assertThat(network("204").asksForPassword()).isFalse();
    assertThat(manager.join(network("204"), Optional.empty())).isEqualTo(Joining.JOINED);
    assertThat(standIn.kept()).containsExactly("204");
  }

  @Test
  void joinsAnOpenNetwork() throws Exception {
    assertThat(manager.join(network("külalised"), Optional.empty())).isEqualTo(Joining.JOINED);
  }

  @Test
  void saysThatANetworkIsOutOfReach() throws Exception {
    WirelessNetwork gone = new WirelessNetwork("gone", 10, Security.OPEN, true, false);
    assertThat(manager.join(gone, Optional.empty())).isEqualTo(Joining.OUT_OF_REACH);
  }

  @Test
  void offersNothingWithoutNetworkManager() throws Exception {
    theirs.releaseBusName(Bus.NAME);
    assertThat(manager.look()).isEmpty();
  }

  @Test
  void offersNothingWithoutABus() {
    NetworkManager nowhere =
        new NetworkManager(() -> {
          throw new DBusException("no bus here");
        });
    assertThat(nowhere.look()).isEmpty();
  }
}
