package org.eksamik.ui.admin;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eksamik.candidates.BulkWords;
import org.eksamik.candidates.CandidateRuns;
import org.eksamik.exam.Event;
import org.eksamik.exam.Events;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Secret;
import org.eksamik.ui.admin.candidates.DirectoryChoice;

/**
 * Everything the administrator's window needs from the rest of the program.
 *
 * @param title of the profile
 * @param password whether this is the password of the profile, slowly; empty where it has none
 * @param directories whose candidates there are; may be none
 * @param runs what takes files to a provider
 * @param demo nothing here is real, and the window says so
 */
public record Administration(
    String title,
    Locale language,
    Optional<Predicate<Secret>> password,
    List<DirectoryChoice> directories,
    Function<BulkWords, CandidateRuns> runs,
    FileDialogs dialogs,
    Events events,
    InstantSource clock,
    boolean demo) {

  public Administration {
    directories = List.copyOf(directories);
  }

  /**
   * The same for somebody whose password was checked before the window opens.
   *
   * @throws ExamException {@code WRONG_PASSWORD} where it is not the profile's
   */
  public Administration entered(Secret typed) throws ExamException {
    if (password.isPresent() && !password.get().test(typed)) {
      events.record(Event.Kind.STAFF_REFUSED);
      throw ExamException.of(Fault.WRONG_PASSWORD);
    }
    events.record(Event.Kind.STAFF_ENTERED);
    return new Administration(
        title, language, Optional.empty(), directories, runs, dialogs, events, clock, demo);
  }
}
