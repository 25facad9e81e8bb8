package org.eksamik.ui.admin.evidence.viewer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.eksamik.evidence.export.Stretch;

/** What somebody picked out of a session: a stretch, and moments whose pictures go into reports. */
public final class Chosen {
  private final ReadOnlyObjectWrapper<Stretch> stretch = new ReadOnlyObjectWrapper<>(Stretch.WHOLE);
  private final ReadOnlyObjectWrapper<List<Duration>> moments =
      new ReadOnlyObjectWrapper<>(List.of());

  public ReadOnlyObjectProperty<Stretch> stretch() {
    return stretch.getReadOnlyProperty();
  }

  /** In their order, without repetition. */
  public ReadOnlyObjectProperty<List<Duration>> moments() {
    return moments.getReadOnlyProperty();
  }

  /** The stretch begins here; an end before it goes. */
  public void from(Duration moment) {
    stretch.set(
        new Stretch(
            Optional.of(moment),
            stretch.get().until().filter(until -> until.compareTo(moment) > 0)));
  }

  /** The stretch ends here; a beginning behind it goes. */
  public void until(Duration moment) {
    stretch.set(
        new Stretch(
            stretch.get().from().filter(from -> from.compareTo(moment) < 0), Optional.of(moment)));
  }

  /** The whole session again. */
  public void whole() {
    stretch.set(Stretch.WHOLE);
  }

  /** Keeps the pictures of a moment for reports, or no longer. */
  public void keep(Duration moment) {
    List<Duration> more = new ArrayList<>(moments.get());
    if (!more.remove(moment)) {
      more.add(moment);
    }
    moments.set(more.stream().sorted().toList());
  }
}
