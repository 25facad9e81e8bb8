package org.eksamik.ui.admin.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.eksamik.evidence.keys.ReadingKey;
import org.eksamik.evidence.reading.RecordedSession;
import org.eksamik.evidence.reading.SessionSummary;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.ui.admin.evidence.viewer.ViewerViewModel;
import org.eksamik.ui.admin.run.Loading;
import org.eksamik.ui.scene.ScreenModel;
import org.eksamik.ui.work.Work;

/**
 * From the list of sessions to an open one. The key stays in memory until one leaves, for the next
 * session; it is written nowhere.
 */
public final class EvidenceViewModel implements ScreenModel {
  private final EvidenceDesk desk;
  private final Work work;
  private final Loading loading;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Reading());
  private Optional<ReadingKey> key = Optional.empty();
  private List<SessionSummary> sessions = List.of();

  /** Begins to read the list. */
  public EvidenceViewModel(EvidenceDesk desk, Work work) {
    this.desk = desk;
    this.work = work;
    this.loading = new Loading(work);
    read();
  }

  /** Where one is. */
  public sealed interface State {
    /** The list is on its way. */
    record Reading() implements State {}

    /** There is no list. */
    record NotRead(ExamException why) implements State {}

    /** The list; may be empty. */
    record Listed(List<SessionSummary> sessions) implements State {}

    /** A session asks for its key. */
    record Locked(SessionSummary session, Trouble trouble) implements State {}

    /** A session is verified and read. */
    record Opening(SessionSummary session) implements State {}

    /** A session that could not be read from the disk. */
    record NotOpened(SessionSummary session, ExamException why) implements State {}

    /** A session is open. */
    record Open(ViewerViewModel viewer) implements State {}
  }

  /** What is wrong with the key that was tried. */
  public enum Trouble {
    NONE,
    /** The file holds no key. */
    NO_KEY,
    /** It is a key, but not for this session. */
    WRONG_KEY
  }

  /** A key, and what came of it; a file without one has neither. */
  private record Tried(Optional<ReadingKey> key, Optional<RecordedSession> session) {}

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  public EvidenceDialogs dialogs() {
    return desk.dialogs();
  }

  /** The workstation's own key, where it may open this session. */
  public Optional<Path> ownKey(SessionSummary session) {
    return session.reader().equals("workstation") ? desk.ownKey() : Optional.empty();
  }

  /** Reads the list again. */
  public void read() {
    leaveViewer();
    state.set(new State.Reading());
    loading.start(this::list, this::listed, why -> state.set(new State.NotRead(why)));
  }

  private List<SessionSummary> list() throws ExamException {
    try {
      return desk.list();
    } catch (IOException cannot) {
      throw storage(cannot);
    }
  }

  private void listed(List<SessionSummary> found) {
    sessions = found;
    if (found.size() == 1 && !desk.named().isEmpty()) {
      choose(found.getFirst());
    } else {
      state.set(new State.Listed(found));
    }
  }

  /** Goes back to the list. */
  public void back() {
    loading.cancel();
    leaveViewer();
    state.set(new State.Listed(sessions));
  }

  /** Opens a session, or asks for its key. */
  public void choose(SessionSummary session) {
    if (key.isPresent()) {
      ReadingKey known = key.get();
      open(session, () -> Optional.of(known));
    } else if (desk.key().isPresent()) {
      unlock(session, desk.key().get());
    } else {
      state.set(new State.Locked(session, Trouble.NONE));
    }
  }

  /** Tries the key in this file. */
  public void unlock(SessionSummary session, Path file) {
    open(session, () -> read(file));
  }

  private static Optional<ReadingKey> read(Path file) {
    try {
      return Optional.of(ReadingKey.read(file));
    } catch (IOException none) {
      // The file may hold anything: nothing of it is told.
      return Optional.empty();
    }
  }

  private interface Keys {
    Optional<ReadingKey> read();
  }

  private void open(SessionSummary session, Keys keys) {
    state.set(new State.Opening(session));
    loading.start(
        () -> tried(session, keys),
        tried -> opened(session, tried),
        why -> state.set(new State.NotOpened(session, why)));
  }

  private Tried tried(SessionSummary session, Keys keys) throws ExamException {
    Optional<ReadingKey> read = keys.read();
    if (read.isEmpty()) {
      return new Tried(read, Optional.empty());
    }
    try {
      return new Tried(read, Optional.of(desk.open(session.folder(), read.get())));
    } catch (IOException cannot) {
      throw storage(cannot);
    }
  }

  private void opened(SessionSummary session, Tried tried) {
    if (tried.session().isEmpty()) {
      state.set(new State.Locked(session, Trouble.NO_KEY));
    } else if (!tried.session().get().isOpen()) {
      key = Optional.empty();
      state.set(new State.Locked(session, Trouble.WRONG_KEY));
    } else {
      key = tried.key();
      state.set(new State.Open(new ViewerViewModel(tried.session().get(), work)));
    }
  }

  private ExamException storage(IOException cannot) {
    return ExamException.of(Fault.STORAGE, cannot)
        .with("path", desk.sessions().folder().toString());
  }

  private void leaveViewer() {
    if (state.get() instanceof State.Open(var viewer)) {
      viewer.close();
    }
  }

  @Override
  public void close() {
    key = Optional.empty();
    loading.close();
    leaveViewer();
  }
}
