package org.eksamik.ui.exam;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.eksamik.capture.Device;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * One light for each kind of device, on as long as the exam's page uses it; and a word for each
 * that the exam misses. Where there is little room a light is a picture.
 */
final class DeviceLights {
  private static final String ON = "\u25CF ";
  private static final String OFF = "\u25CB ";

  private final HBox lights = new HBox();

  /**
   * @param roomy whether there is room for words
   */
  DeviceLights(DevicesInUse devices, Words words, ObservableValue<Boolean> roomy) {
    lights.setId("examDevices");
    lights.getStyleClass().add("bar-facts");
    lights.setAlignment(Pos.CENTER_LEFT);
    lights.setMinWidth(Region.USE_PREF_SIZE);
    for (Device.Kind kind : Device.Kind.values()) {
      String name = DeviceWords.name(words, kind);
      Label light = light("light-" + kind);
      light.textProperty().bind(roomy.map(room -> room ? ON + name : ON.strip()));
      FontIcon picture = Shown.icon(picture(kind));
      light.graphicProperty().bind(roomy.map(room -> room ? null : picture));
      light.setContentDisplay(ContentDisplay.RIGHT);
      light.setAccessibleText(name);
      light.getStyleClass().add("device-light");
      Shown.when(devices.kinds().map(kinds -> kinds.contains(kind)), light);
      Label missing = light("missing-" + kind);
      missing.setText(OFF + DeviceWords.missing(words, kind));
      missing.getStyleClass().add("amber");
      Shown.when(devices.missing().map(kinds -> kinds.contains(kind)), missing);
      lights.getChildren().addAll(light, missing);
    }
  }

  private static String picture(Device.Kind kind) {
    return switch (kind) {
      case CAMERA -> "mdi2v-video";
      case MICROPHONE -> "mdi2m-microphone";
      case SCREEN -> "mdi2m-monitor";
    };
  }

  private static Label light(String id) {
    Label light = new Label();
    light.setId(id);
    light.setMinWidth(Region.USE_PREF_SIZE);
    light.getStyleClass().add("bar-fact");
    return light;
  }

  HBox root() {
    return lights;
  }
}
