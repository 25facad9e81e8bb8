package org.eksamik.ui.admin.candidates.group;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.eksamik.exam.ExamException;
import org.eksamik.provider.CandidateDirectory;
import org.eksamik.ui.admin.run.Loading;
import org.eksamik.ui.scene.ScreenModel;
import org.eksamik.ui.work.Work;

/** Moves a department, with all below it, under another. */
public final class DepartmentViewModel implements ScreenModel {
  private final CandidateDirectory directory;
  private final Ends ends;
  private final Loading loading;
  private final StringProperty department = new SimpleStringProperty("");
  private final StringProperty parent = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<ExamException>> failure =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public DepartmentViewModel(CandidateDirectory directory, Ends ends, Work work) {
    this.directory = directory;
    this.ends = ends;
    this.loading = new Loading(work);
  }

  /** Where it leads. */
  public record Ends(Runnable moved, Runnable closed) {}

  /** The whole path of the department to be moved. */
  public StringProperty department() {
    return department;
  }

  /** The department below which it comes. */
  public StringProperty parent() {
    return parent;
  }

  public Loading loading() {
    return loading;
  }

  public ReadOnlyObjectProperty<Optional<ExamException>> failure() {
    return failure.getReadOnlyProperty();
  }

  /** Sends it, where both are named. */
  public void send() {
    String from = department.get().strip();
    String to = parent.get().strip();
    if (from.isEmpty() || to.isEmpty() || loading.busy().get()) {
      return;
    }
    failure.set(Optional.empty());
    loading.start(
        () -> {
          directory.moveDepartment(from, to);
          return to;
        },
        _ -> ends.moved().run(),
        why -> failure.set(Optional.of(why)));
  }

  public void leave() {
    ends.closed().run();
  }

  @Override
  public void close() {
    loading.close();
  }
}
