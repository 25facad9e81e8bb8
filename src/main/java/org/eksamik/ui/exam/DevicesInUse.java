package org.eksamik.ui.exam;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.eksamik.browser.DeviceUse;
import org.eksamik.capture.Device;

/** Which kinds of device the exam's page sees or hears through, in any of its frames. */
public final class DevicesInUse {
  private final Predicate<Device.Kind> required;
  private final Map<Device.Kind, Integer> uses = new EnumMap<>(Device.Kind.class);
  private final ReadOnlyObjectWrapper<Set<Device.Kind>> kinds =
      new ReadOnlyObjectWrapper<>(Set.of());
  private final ReadOnlyObjectWrapper<Set<Device.Kind>> missing =
      new ReadOnlyObjectWrapper<>(Set.of());

  /**
   * @param required what the exam cannot do without
   */
  DevicesInUse(Predicate<Device.Kind> required) {
    this.required = required;
  }

  public ReadOnlyObjectProperty<Set<Device.Kind>> kinds() {
    return kinds.getReadOnlyProperty();
  }

  /** What was used and is not used now, although the exam requires it or its device is gone. */
  public ReadOnlyObjectProperty<Set<Device.Kind>> missing() {
    return missing.getReadOnlyProperty();
  }

  boolean has(Device.Kind kind) {
    return kinds.get().contains(kind);
  }

  void note(DeviceUse use) {
    Device.Kind kind = use.kind();
    switch (use) {
      case DeviceUse.Started _ -> {
        add(kind, 1);
        miss(kind, false);
      }
      case DeviceUse.Stopped _ -> {
        add(kind, -1);
        miss(kind, misses(kind) || (required.test(kind) && !has(kind)));
      }
      case DeviceUse.Lost _ -> {
        add(kind, -1);
        miss(kind, !has(kind));
      }
      case DeviceUse.Back _ -> miss(kind, misses(kind) && required.test(kind));
      case DeviceUse.Refused _ -> {}
    }
  }

  private boolean misses(Device.Kind kind) {
    return missing.get().contains(kind);
  }

  private void miss(Device.Kind kind, boolean now) {
    Set<Device.Kind> all = EnumSet.noneOf(Device.Kind.class);
    all.addAll(missing.get());
    if (now ? all.add(kind) : all.remove(kind)) {
      missing.set(Set.copyOf(all));
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
