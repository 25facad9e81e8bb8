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
import org.eksamik.ui.admin.evidence.EvidenceDesk;
import org.eksamik.ui.admin.frame.Place;

/**
 * Everything the administrator's window needs from the rest of the program.
 *
 * @param title of the profile
 * @param password whether this is the password of the profile, slowly; empty where it has none
 * @param directories whose candidates there are; may be none
 * @param runs what takes files to a provider
 * @param recordings which recorded sessions there are to look at
 * @param desks what there is besides
 * @param places where the window leads; it opens at the first
 * @param demo nothing here is real, and the window says so
 */
public record Administration(
    String title,
    Locale language,
    Optional<Predicate<Secret>> password,
    List<DirectoryChoice> directories,
    Function<BulkWords, CandidateRuns> runs,
    FileDialogs dialogs,
    EvidenceDesk recordings,
    Desks desks,
    List<Place> places,
    Events events,
    InstantSource clock,
    boolean demo) {

  public Administration {
    directories = List.copyOf(directories);
    places = List.copyOf(places);
  }

  /** Recordings alone, for whoever has their key: there is no profile, and nobody's exam. */
  public static Administration ofRecordings(
      Locale language, EvidenceDesk recordings, InstantSource clock) {
    return new Administration(
        recordings.sessions().folder().toString(),
        language,
        Optional.empty(),
        List.of(),
        _ -> {
          throw new IllegalStateException("there are no candidates");
        },
        FileDialogs.ofThisSystem(),
        recordings,
        Desks.NONE,
        List.of(Place.EVIDENCE),
        _ -> {},
        clock,
        false);
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
        title,
        language,
        Optional.empty(),
        directories,
        runs,
        dialogs,
        recordings,
        desks,
        places,
        events,
        clock,
        demo);
  }
}
