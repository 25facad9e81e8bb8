package org.eksamik.ui.check;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import org.eksamik.capture.Device;

/** What a device gives at this moment. Belongs to the thread of the screens. */
public sealed interface LiveSign extends AutoCloseable permits CameraPicture, MicrophoneLevel {
  /** Whether it gives something. */
  ReadOnlyBooleanProperty live();

  /** Whether nobody would see or hear the student, though the device works. */
  ObservableValue<Boolean> doubtful();

  ReadOnlyObjectProperty<DeviceChoice> choice();

  /** Takes another device, here and in the exam. */
  void choose(Device device);

  /** Lets go of the device. */
  @Override
  void close();
}
