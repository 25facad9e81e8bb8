package org.eksamik.ui.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.eksamik.capture.Device;
import org.eksamik.exam.ExamException;
import org.eksamik.ui.scene.ScreenModel;
import org.eksamik.ui.words.Words;
import org.eksamik.ui.work.Waiting;
import org.eksamik.ui.work.Work;

/**
 * Runs the checks side by side and goes on by itself when all of them pass. Where an exam needs the
 * camera or the microphone, whoever sits there sees and hears themselves first, and says when.
 */
public final class CheckViewModel implements ScreenModel {
  private final List<Row> rows;
  private final Work work;
  private final Runnable onward;
  private final ReadOnlyObjectWrapper<Outcome> outcome =
      new ReadOnlyObjectWrapper<>(Outcome.RUNNING);

  /**
   * @param preview empty: nothing is shown live
   */
  public CheckViewModel(
      List<PreCheck> checks, Optional<Preview> preview, Work work, Runnable onward) {
    this.work = work;
    this.onward = onward;
    this.rows =
        checks.stream()
            .map(check ->
                new Row(
                    check,
                    preview.flatMap(it -> check.shows().flatMap(kind -> sign(kind, it, work)))))
            .toList();
    look();
  }

  private static Optional<LiveSign> sign(Device.Kind kind, Preview preview, Work work) {
    return switch (kind) {
      case CAMERA -> Optional.of(new CameraPicture(preview, work));
      case MICROPHONE -> Optional.of(new MicrophoneLevel(preview, work));
      case SCREEN -> Optional.empty();
    };
  }

  public List<Row> rows() {
    return rows;
  }

  public ReadOnlyObjectProperty<Outcome> outcome() {
    return outcome.getReadOnlyProperty();
  }

  /** Looks again at everything. */
  public void look() {
    rows.forEach(Row::look);
  }

  /** Goes on: all is well, or there are warnings only. */
  public void goOn() {
    if (outcome.get() == Outcome.WARNED || outcome.get() == Outcome.READY) {
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
    } else if (rows.stream().anyMatch(row -> row.sign().isPresent())) {
      outcome.set(Outcome.READY);
    } else {
      outcome.set(Outcome.PASSED);
      onward.run();
    }
  }

  @Override
  public void close() {
    rows.forEach(Row::close);
  }

  /** How all checks together stand. */
  public enum Outcome {
    RUNNING,
    PASSED,
    /** All is well; the student goes on when they see and hear themselves. */
    READY,
    /** The student may go on. */
    WARNED,
    /** Something must be mended first. */
    FAILED
  }

  /** One check and what it found, empty while it looks. */
  public final class Row {
    private final PreCheck check;
    private final Optional<LiveSign> sign;
    private final ReadOnlyObjectWrapper<Optional<PreCheck.Finding>> finding =
        new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Waiting> waiting = Optional.empty();

    private Row(PreCheck check, Optional<LiveSign> sign) {
      this.check = check;
      this.sign = sign;
      sign.ifPresent(it -> it.live().addListener((_, _, live) -> flipped(live)));
    }

    /** What the device gives at this moment. */
    public Optional<LiveSign> sign() {
      return sign;
    }

    /** The device came back or went: what was found is no longer true. */
    private void flipped(boolean live) {
      if (state().isPresent() && live != state().equals(Optional.of(PreCheck.State.PASS))) {
        look();
      }
    }

    public PreCheck check() {
      return check;
    }

    public ReadOnlyObjectProperty<Optional<PreCheck.Finding>> finding() {
      return finding.getReadOnlyProperty();
    }

    /** What it looks like now; empty while it looks. A black picture is not well. */
    Optional<PreCheck.State> seems() {
      return state()
          .map(found -> doubtful() && found == PreCheck.State.PASS ? PreCheck.State.WARN : found);
    }

    /** The device works, but nobody would see or hear the student. */
    boolean doubtful() {
      return sign.filter(it -> it.doubtful().getValue()).isPresent();
    }

    private Optional<PreCheck.State> state() {
      return finding.get().map(PreCheck.Finding::state);
    }

    private void look() {
      waiting.ifPresent(Waiting::cancel);
      outcome.set(Outcome.RUNNING);
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

    private void close() {
      waiting.ifPresent(Waiting::cancel);
      sign.ifPresent(LiveSign::close);
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
