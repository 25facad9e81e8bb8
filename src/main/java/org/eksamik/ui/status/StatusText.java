package org.eksamik.ui.status;

import org.eksamik.ui.status.Workstation.Facts;
import org.eksamik.ui.status.Workstation.Network;
import org.eksamik.ui.words.Words;

/** The workstation's facts in words. */
public final class StatusText {
  private final Words words;

  public StatusText(Words words) {
    this.words = words;
  }

  public String network(Facts facts) {
    return switch (facts.network()) {
      case Network.Up up ->
          words.text("status.network.up", "ms", Long.toString(up.answer().toMillis()));
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

  /** Empty where there is no battery. */
  public String battery(Facts facts) {
    return facts.batteryPercent().isPresent()
        ? words.text(
            "status.battery", "percent", Integer.toString(facts.batteryPercent().getAsInt()))
        : "";
  }
}
