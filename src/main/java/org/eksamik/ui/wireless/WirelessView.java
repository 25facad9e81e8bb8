package org.eksamik.ui.wireless;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.eksamik.exam.Secret;
import org.eksamik.net.wireless.WirelessNetwork;
import org.eksamik.net.wireless.WirelessNetwork.Security;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.words.Words;

/** The networks within reach, and the password of the chosen one. */
public final class WirelessView {
  private final Fxml fxml;
  private final WirelessViewModel model;
  private final Words words;
  private final PasswordField password;
  private final Subscription states;

  /**
   * @param done takes this off the page
   */
  public WirelessView(WirelessViewModel model, Words words, Runnable done) {
    this.fxml = Fxml.load("WirelessView", words);
    this.model = model;
    this.words = words;
    this.password = fxml.get("wirelessPassword", PasswordField.class);
    Button join = fxml.get("wirelessJoin", Button.class);
    fxml.get("wirelessPasswordLabel", Label.class).setLabelFor(password);
    join.disableProperty().bind(password.textProperty().isEmpty());
    join.setOnAction(_ -> join());
    password.setOnAction(_ -> join());
    fxml.get("wirelessAgain", Button.class).setOnAction(_ -> model.look());
    fxml.get("wirelessClose", Button.class).setOnAction(_ -> done.run());
    this.states = model.state().subscribe(this::show);
  }

  private void join() {
    if (!password.getText().isEmpty()) {
      Secret typed = Secret.of(password.getText());
      password.clear();
      model.password(typed);
    }
  }

  private void show(WirelessState state) {
    Label text = fxml.get("wirelessText", Label.class);
    VBox rows = fxml.get("wirelessNetworks", VBox.class);
    boolean asking = state instanceof WirelessState.Asking;
    rows.getChildren().clear();
    Shown.when(asking, fxml.get("wirelessPasswordPart", Node.class));
    Shown.when(asking, fxml.get("wirelessJoin", Node.class));
    Shown.when(
        state instanceof WirelessState.Asking(_, boolean refused) && refused,
        fxml.get("wirelessTrouble", Node.class));
    Shown.when(
        state instanceof WirelessState.Looking || state instanceof WirelessState.Joining,
        fxml.get("wirelessBusy", Node.class));
    switch (state) {
      case WirelessState.Looking() -> text.setText(words.text("wireless.looking"));
      case WirelessState.Choosing(List<WirelessNetwork> networks) -> {
        text.setText(words.text(networks.isEmpty() ? "wireless.none" : "wireless.choose"));
        networks.forEach(network -> rows.getChildren().add(row(network)));
      }
      case WirelessState.Asking(WirelessNetwork network, _) -> {
        text.setText(words.text("wireless.ask", "network", network.name()));
        password.requestFocus();
      }
      case WirelessState.Joining(WirelessNetwork network) ->
          text.setText(words.text("wireless.joining", "network", network.name()));
      case WirelessState.Joined(WirelessNetwork network) ->
          text.setText(words.text("wireless.joined", "network", network.name()));
      case WirelessState.Failed(WirelessNetwork network, boolean outOfReach) ->
          text.setText(
              words.text(
                  outOfReach ? "wireless.out-of-reach" : "wireless.failed",
                  "network",
                  network.name()));
    }
    Shown.when(!rows.getChildren().isEmpty(), rows);
    // Once it is done, only going back is left.
    boolean joined = state instanceof WirelessState.Joined;
    Shown.style(fxml.get("wirelessClose", Node.class), "primary", joined);
    Shown.when(!joined, fxml.get("wirelessAgain", Node.class));
  }

  private Button row(WirelessNetwork network) {
    Label name = new Label(network.name(), Shown.icon(picture(network)));
    name.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label facts = new Label(facts(network));
    facts.setMinWidth(Region.USE_PREF_SIZE);
    facts.getStyleClass().add("soft");
    HBox line = new HBox(name, gap, facts);
    line.getStyleClass().add("wireless-line");
    Button row = new Button();
    row.setGraphic(line);
    row.setMaxWidth(Double.MAX_VALUE);
    row.getStyleClass().add("wireless-row");
    row.setAccessibleText(network.name() + ", " + facts.getText());
    row.setDisable(network.security() == Security.PERSONAL && !network.known());
    row.setOnAction(_ -> model.choose(network));
    line.prefWidthProperty().bind(row.widthProperty().subtract(32));
    return row;
  }

  private String facts(WirelessNetwork network) {
    String strength = network.strength() + " %";
    if (network.joined()) {
      return words.text("wireless.here") + " · " + strength;
    }
    return switch (network.security()) {
      case OPEN -> words.text("wireless.open") + " · " + strength;
      case PASSWORD ->
          words.text(network.known() ? "wireless.known" : "wireless.password") + " · " + strength;
      case PERSONAL ->
          words.text(network.known() ? "wireless.known" : "wireless.personal") + " · " + strength;
    };
  }

  private static String picture(WirelessNetwork network) {
    int bars = Math.clamp(1 + network.strength() / 25, 1, 4);
    String lock = network.security() == Security.OPEN ? "" : "-lock";
    return "mdi2w-wifi-strength-" + bars + lock;
  }

  public Region root() {
    return fxml.get("wirelessCard", Region.class);
  }

  /** What the keyboard should be on. */
  public Node first() {
    return fxml.get("wirelessClose", Button.class);
  }

  /** It was taken off the page. */
  public void close() {
    states.unsubscribe();
    password.clear();
  }
}
