package org.eksamik.ui.exam;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.eksamik.browser.DeviceUse;
import org.eksamik.capture.Device;

/** Which kinds of device the exam's page sees or hears through now, in any of its frames. */
public final class DevicesInUse {
  private final Map<Device.Kind, Integer> uses = new EnumMap<>(Device.Kind.class);
  private final ReadOnlyObjectWrapper<Set<Device.Kind>> kinds =
      new ReadOnlyObjectWrapper<>(Set.of());

  public ReadOnlyObjectProperty<Set<Device.Kind>> kinds() {
    return kinds.getReadOnlyProperty();
  }

  boolean has(Device.Kind kind) {
    return kinds.get().contains(kind);
  }

  void note(DeviceUse use) {
    switch (use) {
      case DeviceUse.Started _ -> add(use.kind(), 1);
      case DeviceUse.Stopped _, DeviceUse.Lost _ -> add(use.kind(), -1);
      case DeviceUse.Refused _ -> {}
    }
  }

  private void add(Device.Kind kind, int more) {
    uses.merge(kind, more, Integer::sum);
    Set<Device.Kind> now = EnumSet.noneOf(Device.Kind.class);
    uses.forEach((each, count) -> {
      if (count > 0) {
        now.add(each);
      }
    });
    kinds.set(Set.copyOf(now));
  }
}
