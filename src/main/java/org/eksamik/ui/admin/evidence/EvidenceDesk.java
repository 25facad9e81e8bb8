package org.eksamik.ui.admin.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eksamik.evidence.Sessions;
import org.eksamik.evidence.keys.ReadingKey;
import org.eksamik.evidence.keys.VerifyingKey;
import org.eksamik.evidence.log.SessionFolder;
import org.eksamik.evidence.reading.RecordedSession;
import org.eksamik.evidence.reading.SessionSummary;

/**
 * Which recordings there are to look at, and what is believed about them.
 *
 * @param sessions of this workstation
 * @param named those that are shown; empty: all of the workstation
 * @param signers whose signatures count; empty: the workstation's own for its own sessions
 * @param key the file with the key, where somebody named it already
 */
public record EvidenceDesk(
    Sessions sessions,
    List<SessionFolder> named,
    Set<VerifyingKey> signers,
    Optional<Path> key,
    EvidenceDialogs dialogs) {

  public EvidenceDesk {
    named = List.copyOf(named);
    signers = Set.copyOf(signers);
  }

  /** All sessions of this workstation. */
  public static EvidenceDesk of(Sessions sessions) {
    return new EvidenceDesk(
        sessions, List.of(), Set.of(), Optional.empty(), EvidenceDialogs.ofThisSystem());
  }

  /** The sessions, the newest first; slow. */
  List<SessionSummary> list() throws IOException {
    List<SessionSummary> rows = new ArrayList<>();
    for (SessionFolder session : named.isEmpty() ? sessions.list() : named) {
      rows.add(SessionSummary.of(session));
    }
    return rows.reversed();
  }

  /** Opens a session; slow. */
  RecordedSession open(SessionFolder session, ReadingKey with) throws IOException {
    return RecordedSession.open(
        session, with, signers.isEmpty() ? sessions.believed(session) : signers);
  }

  /** The workstation's own key, where this account may read it. */
  Optional<Path> ownKey() {
    return Optional.of(sessions.ownReadingKey()).filter(Files::isReadable);
  }
}
