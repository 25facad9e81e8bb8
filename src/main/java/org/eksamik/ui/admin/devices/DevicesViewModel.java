package org.eksamik.ui.admin.devices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.eksamik.capture.CaptureSource;
import org.eksamik.capture.Device;
import org.eksamik.exam.ExamException;
import org.eksamik.ui.admin.run.Loading;
import org.eksamik.ui.scene.ScreenModel;
import org.eksamik.ui.work.Work;

/** The devices there are, and what came of trying them one after another. */
public final class DevicesViewModel implements ScreenModel {
  private final CaptureSource source;
  private final Loading loading;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Looking());
  private final Map<Device, Trial> trials = new HashMap<>();

  /** Begins to look which devices there are. */
  public DevicesViewModel(CaptureSource source, Work work) {
    this.source = source;
    this.loading = new Loading(work);
    look();
  }

  /** Where the list is. */
  public sealed interface State {
    /** On its way. */
    record Looking() implements State {}

    /** There is none. */
    record Failed(ExamException why) implements State {}

    /** There it is, cameras first; may be empty. */
    record Listed(List<Row> rows) implements State {}
  }

  /** A device and what came of trying it. */
  public record Row(Device device, Trial trial) {}

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty busy() {
    return loading.busy();
  }

  public ReadOnlyBooleanProperty slow() {
    return loading.slow();
  }

  /** Looks again which devices there are. */
  public void look() {
    trials.clear();
    state.set(new State.Looking());
    loading.start(
        () -> source.list().stream().sorted(Comparator.comparing(Device::kind)).toList(),
        this::listed,
        why -> state.set(new State.Failed(why)));
  }

  /** Tries every device, one after another. */
  public void tryAll() {
    if (state.get() instanceof State.Listed(List<Row> rows)) {
      tryNext(new ArrayList<>(rows.stream().map(Row::device).toList()));
    }
  }

  public void tryOne(Device device) {
    tryNext(new ArrayList<>(List.of(device)));
  }

  private void tryNext(List<Device> left) {
    if (left.isEmpty()) {
      return;
    }
    Device now = left.removeFirst();
    put(now, new Trial.UnderWay());
    loading.start(
        () -> Trial.of(source, now),
        came -> {
          put(now, came);
          tryNext(left);
        },
        why -> state.set(new State.Failed(why)));
  }

  private void put(Device device, Trial trial) {
    trials.put(device, trial);
    if (state.get() instanceof State.Listed(List<Row> rows)) {
      listed(rows.stream().map(Row::device).toList());
    }
  }

  private void listed(List<Device> devices) {
    state.set(
        new State.Listed(
            devices.stream()
                .map(it -> new Row(it, trials.getOrDefault(it, new Trial.NotYet())))
                .toList()));
  }

  @Override
  public void close() {
    loading.close();
  }
}
