package org.eksamik.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eksamik.ui.status.Workstation.Charge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatteryTest {
  @TempDir Path supplies;

  private void supply(String name, Map<String, String> files) throws IOException {
    Path folder = Files.createDirectory(supplies.resolve(name));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue() + "\n");
    }
  }

  private void battery(String name, String capacity, String status) throws IOException {
    supply(name, Map.of("type", "Battery", "capacity", capacity, "status", status));
  }

  @Test
  void tellsWhatIsLeft() throws Exception {
    battery("BAT1", "81", "Discharging");
    supply("AC", Map.of("type", "Mains", "online", "0"));
    assertThat(new Battery(supplies).charge()).contains(new Charge(81, false));
  }

  @Test
  void tellsThatItIsCharged() throws Exception {
    battery("CMB0", "9", "Charging");
    assertThat(new Battery(supplies).charge()).contains(new Charge(9, true));
  }

  @Test
  void isFedByTheMainsWhenItIsFull() throws Exception {
    battery("BAT0", "100", "Full");
    assertThat(new Battery(supplies).charge()).contains(new Charge(100, true));
  }

  @Test
  void takesTwoBatteriesTogether() throws Exception {
    battery("BAT0", "5", "Not charging");
    battery("BAT1", "56", "Discharging");
    assertThat(new Battery(supplies).charge()).contains(new Charge(31, false));
  }

  @Test
  void leavesOutTheMouseAndTheEmptyBay() throws Exception {
    supply("hid-mouse", Map.of("type", "Battery", "scope", "Device", "capacity", "3"));
    supply("BAT1", Map.of("type", "Battery", "present", "0", "capacity", "0"));
    assertThat(new Battery(supplies).charge()).isEmpty();
  }

  @Test
  void isNotThereWithoutABattery() {
    assertThat(new Battery(supplies).charge()).isEmpty();
    assertThat(new Battery(supplies.resolve("none")).charge()).isEmpty();
  }

  @Test
  void isNotThereWhereItTellsNonsense() throws Exception {
    battery("BAT0", "many", "Discharging");
    assertThat(new Battery(supplies).charge()).isEmpty();
  }
}
