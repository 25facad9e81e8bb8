package org.eksamik.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.eksamik.evidence.Deletions;
import org.eksamik.evidence.Sessions;
import org.eksamik.evidence.keys.VerifyingKey;
import org.eksamik.evidence.log.Finding;
import org.eksamik.evidence.log.SessionFolder;
import org.eksamik.evidence.log.SessionVerifier;
import org.eksamik.evidence.log.Verification;
import org.eksamik.evidence.words.EvidenceWords;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code evidence verify}: whether sessions are as they were written; needs public keys alone. */
@Command(name = "verify")
final class EvidenceVerifyCommand implements Callable<Integer> {
  private final GlobalOptions options;
  private final Console console;
  private final EvidenceOption evidence;

  @Parameters(paramLabel = "SESSION", arity = "0..*")
  private List<String> names = List.of();

  @Mixin private SignerOption signers = new SignerOption();

  EvidenceVerifyCommand(GlobalOptions options, Console console, EvidenceOption evidence) {
    this.options = options;
    this.console = console;
    this.evidence = evidence;
  }

  @Override
  public Integer call() throws ExamException {
    List<Verification> all = evidence.with(this::verify);
    if (options.json()) {
      ArrayNode sessions = console.object().putArray("sessions");
      all.forEach(each -> tell(each, sessions.addObject()));
      console.answer(console.object().set("sessions", sessions));
    } else {
      all.forEach(this::tell);
    }
    boolean intact = all.stream().allMatch(Verification::isIntact);
    return (intact ? ExitCode.DONE : ExitCode.PERSON).number();
  }

  private List<Verification> verify(Sessions sessions) throws IOException, ExamException {
    Set<VerifyingKey> believed = signers.keys();
    List<Verification> all = new ArrayList<>();
    List<SessionFolder> wanted =
        names.isEmpty() ? sessions.list() : EvidenceOption.named(sessions, names);
    for (SessionFolder session : wanted) {
      Set<VerifyingKey> counts = believed.isEmpty() ? sessions.believed(session) : believed;
      all.add(SessionVerifier.verify(session, counts, !session.isHeld()));
    }
    SessionFolder deletions = new Deletions(sessions, evidence.clock()).record();
    if (names.isEmpty() && Files.isDirectory(deletions.path())) {
      all.add(SessionVerifier.verify(deletions, Set.of(sessions.signer().open()), false));
    }
    return all;
  }

  private void tell(Verification session, ObjectNode to) {
    to.put("session", session.session())
        .put("intact", session.isIntact())
        .put("entries", session.entries())
        .put("signer", session.signer().map(VerifyingKey::hex).orElse(null))
        .put("fingerprint", session.signer().map(VerifyingKey::fingerprint).orElse(null));
    ArrayNode findings = to.putArray("findings");
    session
        .findings()
        .forEach(found ->
            findings
                .addObject()
                .put("what", found.what().name().toLowerCase(Locale.ROOT))
                .put("segment", found.segment())
                .put("entry", found.entry())
                .put("stream", found.stream())
                .put("text", text(found)));
  }

  private void tell(Verification session) {
    String key = session.isIntact() ? "evidence.intact" : "evidence.changed";
    console.line(
        console
            .words()
            .text(
                key,
                Map.of(
                    "session", session.session(),
                    "entries", Long.toString(session.entries()),
                    "signer", session.signer().map(VerifyingKey::fingerprint).orElse("–"))));
    session.findings().forEach(found -> console.line("  " + text(found)));
  }

  private String text(Finding found) {
    return EvidenceWords.in(console.words().language()).finding(found);
  }
}
