package org.eksamik.ui.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.eksamik.exam.ExamException;
import org.eksamik.ui.scene.ScreenModel;
import org.eksamik.ui.words.Words;
import org.eksamik.ui.work.Waiting;
import org.eksamik.ui.work.Work;

/** Runs the checks side by side and goes on by itself when all of them pass. */
public final class CheckViewModel implements ScreenModel {
  private final List<Row> rows;
  private final Work work;
  private final Runnable onward;
  private final ReadOnlyObjectWrapper<Outcome> outcome =
      new ReadOnlyObjectWrapper<>(Outcome.RUNNING);

  public CheckViewModel(List<PreCheck> checks, Work work, Runnable onward) {
    this.work = work;
    this.onward = onward;
    this.rows = checks.stream().map(Row::new).toList();
    look();
  }

  public List<Row> rows() {
    return rows;
  }

  public ReadOnlyObjectProperty<Outcome> outcome() {
    return outcome.getReadOnlyProperty();
  }

  /** Looks again at everything. */
  public void look() {
    close();
    outcome.set(Outcome.RUNNING);
    rows.forEach(Row::look);
  }

  /** Goes on in spite of warnings. */
  public void goOn() {
    if (outcome.get() == Outcome.WARNED) {
      onward.run();
    }
  }

  private void oneDone() {
    List<Optional<PreCheck.State>> states = rows.stream().map(Row::state).toList();
    if (states.stream().anyMatch(Optional::isEmpty)) {
      return;
    }
    if (states.contains(Optional.of(PreCheck.State.FAIL))) {
      outcome.set(Outcome.FAILED);
    } else if (states.contains(Optional.of(PreCheck.State.WARN))) {
      outcome.set(Outcome.WARNED);
    } else {
      outcome.set(Outcome.PASSED);
      onward.run();
    }
  }

  @Override
  public void close() {
    rows.forEach(Row::cancel);
  }

  /** How all checks together stand. */
  public enum Outcome {
    RUNNING,
    PASSED,
    /** The student may go on. */
    WARNED,
    /** Something must be mended first. */
    FAILED
  }

  /** One check and what it found, empty while it looks. */
  public final class Row {
    private final PreCheck check;
    private final ReadOnlyObjectWrapper<Optional<PreCheck.Finding>> finding =
        new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Waiting> waiting = Optional.empty();

    private Row(PreCheck check) {
      this.check = check;
    }

    public PreCheck check() {
      return check;
    }

    public ReadOnlyObjectProperty<Optional<PreCheck.Finding>> finding() {
      return finding.getReadOnlyProperty();
    }

    private Optional<PreCheck.State> state() {
      return finding.get().map(PreCheck.Finding::state);
    }

    private void look() {
      finding.set(Optional.empty());
      waiting = Optional.of(work.start(check::look, this::found, this::broke));
    }

    private void found(PreCheck.Finding found) {
      finding.set(Optional.of(found));
      oneDone();
    }

    private void broke(ExamException why) {
      found(new Broken(why));
    }

    private void cancel() {
      waiting.ifPresent(Waiting::cancel);
    }
  }

  /** The check itself broke down. */
  public record Broken(ExamException why) implements PreCheck.Finding {
    @Override
    public PreCheck.State state() {
      return PreCheck.State.FAIL;
    }

    @Override
    public String whatToDo(Locale language) {
      Words words = Words.in(language);
      return words.error(why).doNow() + " " + words.text("error.code", "code", why.fault().code());
    }
  }
}
