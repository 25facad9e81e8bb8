package org.eksamik.ui.exam;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import org.eksamik.exam.Event;
import org.eksamik.exam.Events;
import org.eksamik.ui.status.Workstation.Charge;
import org.eksamik.ui.status.Workstation.Facts;

/** Tells the student when the network goes and comes back, and when the battery runs low. */
final class WorkstationNotices {
  /** Percentages at which a battery that is not charged is spoken of, each once. */
  private static final List<Integer> LOW = List.of(20, 10);

  private final ObjectProperty<Notice> notice;
  private final Events events;
  private final List<Integer> toTell = new ArrayList<>(LOW);
  private boolean down;

  WorkstationNotices(ObjectProperty<Notice> notice, Events events) {
    this.notice = notice;
    this.events = events;
  }

  void tell(Facts facts) {
    facts.battery().ifPresent(this::tell);
    if (facts.isDown() != down) {
      down = facts.isDown();
      notice.set(down ? new Notice.NetworkLost() : new Notice.NetworkBack());
    }
  }

  private void tell(Charge charge) {
    if (charge.charging()) {
      if (notice.get() instanceof Notice.BatteryLow) {
        notice.set(new Notice.None());
      }
      return;
    }
    List<Integer> due = toTell.stream().filter(level -> charge.percent() <= level).toList();
    if (!due.isEmpty()) {
      toTell.removeAll(due);
      events.record(Event.Kind.BATTERY_LOW, "percent", Integer.toString(charge.percent()));
      notice.set(new Notice.BatteryLow(due.getLast(), charge.percent()));
    }
  }
}
