package org.eksamik.ui.status;

import org.eksamik.ui.status.Workstation.Charge;
import org.eksamik.ui.status.Workstation.Facts;
import org.eksamik.ui.status.Workstation.Network;
import org.eksamik.ui.words.Words;

/** The workstation's facts in words, and in as few as possible beside their pictures. */
public final class StatusText {
  private final Words words;

  public StatusText(Words words) {
    this.words = words;
  }

  public String network(Facts facts) {
    return switch (facts.network()) {
      case Network.Up up -> words.text("status.network.up", "ms", millis(up));
      case Network.Down() -> words.text("status.network.down");
      case Network.Unknown() -> words.text("status.network.unknown");
    };
  }

  /** Empty where this is the newest that is known. */
  public String update(Facts facts) {
    return facts
        .newerVersion()
        .map(version -> words.text("status.update", "version", version))
        .orElse("");
  }

  /** What stands beside the picture of a network where there is little room. */
  public String shortNetwork(Facts facts) {
    return switch (facts.network()) {
      case Network.Up up -> words.text("status.network.up.short", "ms", millis(up));
      case Network.Down() -> words.text("status.network.down");
      case Network.Unknown() -> "…";
    };
  }

  /** Empty where there is no battery. */
  public String battery(Facts facts) {
    return facts
        .battery()
        .map(charge ->
            words.text(
                charge.charging() ? "status.battery.charging" : "status.battery",
                "percent",
                percent(charge)))
        .orElse("");
  }

  /** What stands beside the picture of a battery where there is little room. */
  public String shortBattery(Facts facts) {
    return facts.battery().map(charge -> percent(charge) + " %").orElse("");
  }

  /** The name of the picture that shows how full the battery is, and whether it is charged. */
  public static String batteryIcon(Facts facts) {
    return facts
        .battery()
        .map(charge -> {
          if (charge.charging()) {
            return "mdi2b-battery-charging";
          }
          return charge.percent() > 70
              ? "mdi2b-battery"
              : charge.percent() > 20 ? "mdi2b-battery-50" : "mdi2b-battery-20";
        })
        .orElse("mdi2b-battery");
  }

  public static String networkIcon(Facts facts) {
    return facts.isDown() ? "mdi2l-lan-disconnect" : "mdi2l-lan-connect";
  }

  private static String millis(Network.Up up) {
    return Long.toString(up.answer().toMillis());
  }

  private static String percent(Charge charge) {
    return Integer.toString(charge.percent());
  }
}
