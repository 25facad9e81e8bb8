package org.eksamik.ui.admin.evidence.viewer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.eksamik.db.StorageTrouble;
import org.eksamik.evidence.export.Form;
import org.eksamik.evidence.export.SessionExport;
import org.eksamik.evidence.reading.RecordedSession;
import org.eksamik.evidence.words.EvidenceWords;
import org.eksamik.exam.ExamException;
import org.eksamik.ui.admin.run.Loading;
import org.eksamik.ui.work.Work;

/** What leaves the session in the clear, one thing at a time. */
public final class Exports implements AutoCloseable {
  private final RecordedSession session;
  private final Chosen chosen;
  private final Work work;
  private final Loading loading;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.None());

  Exports(RecordedSession session, Chosen chosen, Work work) {
    this.session = session;
    this.chosen = chosen;
    this.work = work;
    this.loading = new Loading(work);
  }

  /** How the last one stands. */
  public sealed interface State {
    record None() implements State {}

    record Writing() implements State {}

    /** It is in this file or folder. */
    record Written(Path where) implements State {}

    record Failed(ExamException why) implements State {}
  }

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /** A name for the file that this becomes. */
  public String name(Form form) {
    return session.id() + "." + form.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Writes it.
   *
   * @param where a folder for recordings, the file itself for a report
   */
  public void write(Form form, Path where, Locale language) {
    if (loading.busy().get()) {
      return;
    }
    SessionExport export =
        new SessionExport(
            session,
            chosen.stretch().get(),
            chosen.moments().get(),
            EvidenceWords.in(language),
            work.now());
    state.set(new State.Writing());
    loading.start(
        () -> written(export, form, where),
        written -> state.set(new State.Written(written)),
        why -> state.set(new State.Failed(why)));
  }

  private static Path written(SessionExport export, Form form, Path where) throws ExamException {
    try {
      switch (form) {
        case HTML -> export.html(where);
        case PDF -> export.pdf(where);
        case WEBM, MP4, JSONL -> export.into(where, EnumSet.of(form));
      }
      return where;
    } catch (IOException cannot) {
      throw StorageTrouble.of(cannot, where);
    }
  }

  @Override
  public void close() {
    loading.close();
  }
}
