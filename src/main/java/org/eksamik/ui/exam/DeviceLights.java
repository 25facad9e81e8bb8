package org.eksamik.ui.exam;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.eksamik.capture.Device;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.words.Words;

/** One light for each kind of device, on as long as the exam's page uses it. */
final class DeviceLights {
  private final HBox lights = new HBox();

  DeviceLights(DevicesInUse devices, Words words) {
    lights.setId("examDevices");
    lights.setAlignment(Pos.CENTER_LEFT);
    for (Device.Kind kind : Device.Kind.values()) {
      Label light = new Label("\u25CF " + DeviceWords.name(words, kind));
      light.setId("light-" + kind);
      light.setMinWidth(Label.USE_PREF_SIZE);
      light.getStyleClass().addAll("bar-fact", "device-light");
      Shown.when(devices.kinds().map(kinds -> kinds.contains(kind)), light);
      lights.getChildren().add(light);
    }
  }

  HBox root() {
    return lights;
  }
}
