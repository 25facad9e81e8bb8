package org.eksamik.profile.sealed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Secret;
import org.eksamik.profile.ProviderSettings.Oqylyq.Prepared;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedLinksTest {
  private static final String LINK = "https://app.oqylyq.kz/session/1?token=l1nk";

  @TempDir private Path folder;
  private WorkstationKey workstation;
  private Prepared prepared;

  @BeforeEach
  void lock() throws ExamException {
    workstation = WorkstationKey.make(folder.resolve("workstation.pem"));
    prepared =
        PreparedLinks.lock(
            Map.of(
                "math", Map.of("1566", Secret.of(LINK), "1567", Secret.of(LINK + "-other")),
                "physics", Map.of("1566", Secret.of(LINK + "-physics"))),
            List.of(workstation.name()),
            new SecureRandom());
  }

  @Test
  void opensEachCandidatesOwnLink() throws ExamException {
    assertThat(link(prepared, workstation, "math", "1566")).contains(LINK);
    assertThat(link(prepared, workstation, "math", "1567")).contains(LINK + "-other");
    assertThat(link(prepared, workstation, "physics", "1566")).contains(LINK + "-physics");
  }

  @Test
  void hasNoneForAStranger() throws ExamException {
    assertThat(link(prepared, workstation, "math", "1568")).isEmpty();
    assertThat(link(prepared, workstation, "biology", "1566")).isEmpty();
  }

  @Test
  void staysShutOnAnotherWorkstation() throws ExamException {
    WorkstationKey other = WorkstationKey.make(folder.resolve("other.pem"));

    assertThat(link(prepared, other, "math", "1566")).isEmpty();
    assertThat(new PreparedLinks(prepared, List.of()).of("math", "1566")).isEmpty();
  }

  @Test
  void refusesALinkThatWasHandedToAnotherCandidateOrExam() throws ExamException {
    String of1566 = locked("math", "1566");
    Prepared swapped =
        new Prepared(
            prepared.keys(),
            Map.of("math", Map.of("1567", of1566), "physics", Map.of("1566", of1566)));

    assertThat(link(swapped, workstation, "math", "1567")).isEmpty();
    assertThat(link(swapped, workstation, "physics", "1566")).isEmpty();
  }

  @Test
  void refusesWhatIsNoLockedLink() throws ExamException {
    Prepared broken = new Prepared(prepared.keys(), Map.of("math", Map.of("1", "!", "2", "AAAA")));

    assertThat(link(broken, workstation, "math", "1")).isEmpty();
    assertThat(link(broken, workstation, "math", "2")).isEmpty();
  }

  @Test
  void showsNoLink() {
    assertThat(prepared.toString() + prepared.links() + prepared.keys())
        .doesNotContain("l1nk", "app.oqylyq");
    assertThat(prepared).hasToString("Prepared[1 workstations, 2 exams]");
  }

  private String locked(String exam, String candidate) {
    return Optional.ofNullable(prepared.links().get(exam))
        .flatMap(links -> Optional.ofNullable(links.get(candidate)))
        .orElseThrow();
  }

  private static Optional<String> link(
      Prepared prepared, WorkstationKey key, String exam, String candidate) throws ExamException {
    return new PreparedLinks(prepared, List.of(key)).of(exam, candidate).map(Secret::reveal);
  }
}
