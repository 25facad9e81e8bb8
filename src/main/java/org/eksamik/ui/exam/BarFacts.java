package org.eksamik.ui.exam;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.util.Subscription;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.status.StatusText;
import org.eksamik.ui.status.StatusViewModel;
import org.eksamik.ui.status.Workstation.Facts;
import org.eksamik.ui.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** Network and battery in the exam's bar: always there, in words or in figures. */
final class BarFacts {
  /** From here on a battery that nothing charges stands out. */
  private static final int LOW_PERCENT = 20;

  private final Fxml fxml;
  private final ObservableValue<Facts> facts;
  private final Words words;
  private final StatusText text;
  private final ObservableValue<Boolean> roomy;

  BarFacts(Fxml fxml, StatusViewModel status, Words words, ObservableValue<BarRoom> room) {
    this.fxml = fxml;
    this.facts = status.facts();
    this.words = words;
    this.text = new StatusText(words);
    this.roomy = room.map(BarRoom.WORDS::equals);
  }

  /**
   * Shows them from now on.
   *
   * @param wireless whether the network is a button that lets one choose another
   * @return ends it; the workstation outlives the exam
   */
  Subscription show(ObservableBooleanValue wireless) {
    Label network = fxml.get("examNetwork", Label.class);
    Button choice = fxml.get("examWireless", Button.class);
    StringBinding networkText =
        Bindings.createStringBinding(
            () -> roomy.getValue() ? text.network(now()) : text.shortNetwork(now()), facts, roomy);
    network.textProperty().bind(networkText);
    choice.textProperty().bind(networkText);
    Shown.when(wireless, choice);
    Shown.when(Bindings.not(wireless), network);
    Label battery = fxml.get("examBattery", Label.class);
    battery
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> roomy.getValue() ? text.battery(now()) : text.shortBattery(now()),
                facts,
                roomy));
    choice
        .accessibleTextProperty()
        .bind(
            Shown.text(
                facts, found -> text.network(found) + ". " + words.text("wireless.open-list")));
    network.accessibleTextProperty().bind(Shown.text(facts, text::network));
    battery.accessibleTextProperty().bind(Shown.text(facts, text::battery));
    Shown.when(battery.textProperty().isNotEmpty(), battery);
    return facts.subscribe(found -> {
      fxml.get("examNetworkIcon", FontIcon.class).setIconLiteral(StatusText.networkIcon(found));
      fxml.get("examBatteryIcon", FontIcon.class).setIconLiteral(StatusText.batteryIcon(found));
      Shown.style(network, "amber", found.isDown());
      Shown.style(choice, "amber", found.isDown());
      Shown.style(battery, "amber", isLow(found));
    });
  }

  private Facts now() {
    return facts.getValue();
  }

  private static boolean isLow(Facts found) {
    return found
        .battery()
        .filter(charge -> !charge.charging() && charge.percent() <= LOW_PERCENT)
        .isPresent();
  }
}
