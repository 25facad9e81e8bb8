package org.eksamik.ui.admin.evidence.viewer;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.eksamik.evidence.reading.Gravity;
import org.eksamik.evidence.reading.RecordedEvent;

/** Which events one wants to see. Thread of the screens. */
public final class EventFilter {
  /** Going back from an event means going to the one before it, not to itself. */
  private static final Duration HERE = Duration.ofMillis(1);

  private final List<RecordedEvent> all;
  private final Set<Gravity> gravities = EnumSet.allOf(Gravity.class);
  private Optional<String> kind = Optional.empty();
  private final ReadOnlyObjectWrapper<List<RecordedEvent>> shown;

  EventFilter(List<RecordedEvent> all) {
    this.all = all;
    this.shown = new ReadOnlyObjectWrapper<>(all);
  }

  /** The events that are left, in their order. */
  public ReadOnlyObjectProperty<List<RecordedEvent>> shown() {
    return shown.getReadOnlyProperty();
  }

  /** The names of the kinds that there are. */
  public List<String> kinds() {
    return all.stream().map(RecordedEvent::name).distinct().sorted().toList();
  }

  /** How many there are of this gravity. */
  public long count(Gravity gravity) {
    return all.stream().filter(event -> event.gravity() == gravity).count();
  }

  public Optional<String> kind() {
    return kind;
  }

  /** Only this kind; empty: all. */
  public void only(Optional<String> wanted) {
    kind = wanted;
    sift();
  }

  public boolean has(Gravity gravity) {
    return gravities.contains(gravity);
  }

  /** Whether events of this gravity are seen. */
  public void see(Gravity gravity, boolean seen) {
    if (seen) {
      gravities.add(gravity);
    } else {
      gravities.remove(gravity);
    }
    sift();
  }

  private void sift() {
    shown.set(
        all.stream()
            .filter(event -> gravities.contains(event.gravity()))
            .filter(event -> kind.filter(wanted -> !wanted.equals(event.name())).isEmpty())
            .toList());
  }

  /** The first one seen after a moment. */
  Optional<RecordedEvent> after(Duration moment) {
    return shown.get().stream().filter(it -> it.since().compareTo(moment) > 0).findFirst();
  }

  /** The last one seen before a moment. */
  Optional<RecordedEvent> before(Duration moment) {
    Duration limit = moment.minus(HERE);
    return shown.get().reversed().stream()
        .filter(it -> it.since().compareTo(limit) < 0)
        .findFirst();
  }

  /** The last one that has happened by then. */
  public Optional<RecordedEvent> at(Duration moment) {
    return shown.get().reversed().stream()
        .filter(it -> it.since().compareTo(moment) <= 0)
        .findFirst();
  }
}
