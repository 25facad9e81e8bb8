package org.eksamik.ui.exam;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.eksamik.capture.Device;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.words.Words;

/**
 * One light for each kind of device, on as long as the exam's page uses it; and a word for each
 * that the exam misses.
 */
final class DeviceLights {
  private final HBox lights = new HBox();

  DeviceLights(DevicesInUse devices, Words words) {
    lights.setId("examDevices");
    lights.setAlignment(Pos.CENTER_LEFT);
    for (Device.Kind kind : Device.Kind.values()) {
      Label light = light("light-" + kind, "\u25CF " + DeviceWords.name(words, kind));
      light.getStyleClass().add("device-light");
      Shown.when(devices.kinds().map(kinds -> kinds.contains(kind)), light);
      Label missing = light("missing-" + kind, "\u25CB " + DeviceWords.missing(words, kind));
      missing.getStyleClass().add("amber");
      Shown.when(devices.missing().map(kinds -> kinds.contains(kind)), missing);
      lights.getChildren().addAll(light, missing);
    }
  }

  private static Label light(String id, String text) {
    Label light = new Label(text);
    light.setId(id);
    light.setMinWidth(Label.USE_PREF_SIZE);
    light.getStyleClass().add("bar-fact");
    return light;
  }

  HBox root() {
    return lights;
  }
}
