package org.eksamik.profile.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Secret;
import org.eksamik.keys.SchoolKey;
import org.eksamik.profile.EnclosedFiles;
import org.eksamik.profile.Profile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileGateTest {
  @TempDir private Path folder;
  private School school;
  private Path file;

  @BeforeEach
  void found() throws ExamException {
    school = School.in(folder);
    file = folder.resolve("room204.eksamik");
  }

  @Test
  void opensProfilesAsTheyAreWrittenWhereNoSchoolIsNamed() throws Exception {
    Files.writeString(file, School.PROFILE);

    assertThat(gate(List.of()).open(file, PasswordSource.NOBODY).title()).isEqualTo("Room 204");
  }

  @Test
  void takesOnlySealedProfilesWhereASchoolIsNamed() throws Exception {
    Files.writeString(file, School.PROFILE);

    assertThat(refused(named())).isEqualTo(Fault.PROFILE_NOT_SEALED);
  }

  @Test
  void opensWhatItsSchoolSealed() throws Exception {
    seal(School.TERMS);

    assertThat(gate(named()).open(file, PasswordSource.NOBODY).title()).isEqualTo("Room 204");
  }

  @Test
  void opensTheRosterThatWasSealedWithAProfile() throws Exception {
    Files.writeString(folder.resolve("roster.csv"), "local,exams\nmari,english\n");
    String written = School.PROFILE.replace("\"login\"", "\"roster\": \"roster.csv\", \"login\"");
    byte[] whole = EnclosedFiles.in(written.getBytes(StandardCharsets.UTF_8), folder);
    Files.write(
        file,
        SealedProfile.seal(
            whole,
            School.TERMS,
            school.key(),
            List.of(key -> WrappedKey.of(school.workstation().name(), key)),
            new SecureRandom()));
    Files.delete(folder.resolve("roster.csv"));

    Profile opened = gate(named()).open(file, PasswordSource.NOBODY);
    try (InputStream roster = opened.roster().orElseThrow().open()) {
      assertThat(roster).hasContent("local,exams\nmari,english\n");
    }
  }

  @Test
  void refusesWhatAnotherSchoolSealed() throws Exception {
    seal(School.TERMS);
    SigningKey other = SigningKey.make(folder.resolve("other.pem"));

    assertThat(refused(List.of(other.open().text()))).isEqualTo(Fault.PROFILE_OTHER_SCHOOL);
  }

  @Test
  void asksNobodyForThePasswordOfAnotherSchoolsProfile() throws Exception {
    Files.write(file, school.sealed(School.TERMS, List.of(School.password("any"))));
    SigningKey other = SigningKey.make(folder.resolve("other.pem"));
    List<Boolean> asked = new ArrayList<>();

    assertThatExceptionOfType(ExamException.class)
        .isThrownBy(() ->
            gate(List.of(other.open().text()))
                .open(
                    file,
                    (_, wrong) -> {
                      asked.add(wrong);
                      return Optional.empty();
                    }));
    assertThat(asked).isEmpty();
  }

  @Test
  void refusesAFileOfKeysThatNamesNobody() throws Exception {
    seal(School.TERMS);
    Files.writeString(folder.resolve("school.pub"), "# none yet\n");

    assertThatExceptionOfType(ExamException.class)
        .isThrownBy(() -> TrustedSchools.in(List.of(folder.resolve("school.pub"))))
        .satisfies(refusal -> assertThat(refusal.fault()).isEqualTo(Fault.KEY_UNUSABLE));
  }

  @Test
  void theAdministratorsWordCountsBeforeTheDataFolders() throws Exception {
    SigningKey other = SigningKey.make(folder.resolve("other.pem"));
    Path first = folder.resolve("school.pub");
    Path second = folder.resolve("data.pub");
    Files.writeString(second, other.open().text());
    assertThat(TrustedSchools.in(List.of(first, second)).keys()).containsExactly(other.open());

    Files.writeString(first, "# ours\n" + school.key().open().text() + "\n");
    assertThat(TrustedSchools.in(List.of(first, second)).keys())
        .containsExactly(school.key().open());
  }

  @Test
  void refusesAnExpiredProfile() throws Exception {
    seal(new Terms("room204", 7, Optional.empty(), Optional.of(School.NOW)));

    assertThat(refused(named())).isEqualTo(Fault.PROFILE_EXPIRED);
  }

  @Test
  void refusesAProfileBeforeItsTime() throws Exception {
    Instant later = School.NOW.plusSeconds(1);
    seal(new Terms("room204", 7, Optional.of(later), Optional.empty()));

    assertThat(refused(named())).isEqualTo(Fault.PROFILE_TOO_EARLY);
  }

  @Test
  void refusesAnOlderSealingOnceANewerWasOpened() throws Exception {
    seal(serial(8));
    gate(named()).open(file, PasswordSource.NOBODY);
    gate(named()).open(file, PasswordSource.NOBODY);
    seal(serial(7));

    assertThat(refused(named())).isEqualTo(Fault.PROFILE_ROLLED_BACK);
  }

  @Test
  void countsEachProfileByItself() throws Exception {
    seal(serial(8));
    gate(named()).open(file, PasswordSource.NOBODY);
    seal(new Terms("room205", 7, Optional.empty(), Optional.empty()));

    assertThat(gate(named()).open(file, PasswordSource.NOBODY).title()).isEqualTo("Room 204");
  }

  @Test
  void opensNothingWhereItForgotWhatItOpenedBefore() throws Exception {
    seal(serial(8));
    gate(named()).open(file, PasswordSource.NOBODY);
    try (var remembered = Files.list(folder.resolve("serials"))) {
      Files.writeString(remembered.findFirst().orElseThrow(), "not a number");
    }

    assertThat(refused(named())).isEqualTo(Fault.STORAGE);
  }

  @Test
  void doesNotCountWhatItCouldNotOpen() throws Exception {
    Files.write(file, school.sealed(serial(9), List.of(School.password(School.PASSWORD))));
    assertThat(refused(named())).isEqualTo(Fault.PROFILE_LOCKED);
    seal(serial(8));

    assertThat(gate(named()).open(file, PasswordSource.NOBODY).title()).isEqualTo("Room 204");
  }

  @Test
  void asksUntilThePasswordIsRightAndWipesWhatWasTyped() throws Exception {
    Files.write(file, school.sealed(School.TERMS, List.of(School.password(School.PASSWORD))));
    List<Secret> typed = List.of(Secret.of("wrong"), Secret.of(School.PASSWORD));
    List<Boolean> asked = new ArrayList<>();

    gate(named())
        .open(
            file,
            (_, wrong) -> {
              asked.add(wrong);
              return Optional.of(typed.get(asked.size() - 1));
            });

    assertThat(asked).containsExactly(false, true);
    assertThat(typed).allMatch(secret -> secret.reveal().matches("\0+"));
  }

  @Test
  void saysThatThePasswordWasWrongOnceNoOtherComes() throws Exception {
    Files.write(file, school.sealed(School.TERMS, List.of(School.password(School.PASSWORD))));

    assertThatExceptionOfType(ExamException.class)
        .isThrownBy(() ->
            gate(named())
                .open(
                    file, (_, wrong) -> wrong ? Optional.empty() : Optional.of(Secret.of("wrong"))))
        .satisfies(refusal -> assertThat(refusal.fault()).isEqualTo(Fault.PROFILE_PASSWORD));
  }

  @Test
  void readsNoFileLongerThanAnyProfile() throws Exception {
    Files.write(file, new byte[SealedProfile.LONGEST + 1]);

    assertThat(refused(List.of())).isEqualTo(Fault.PROFILE_UNREADABLE);
  }

  private static Terms serial(long serial) {
    return new Terms("room204", serial, Optional.empty(), Optional.empty());
  }

  private void seal(Terms terms) throws IOException {
    Files.write(file, school.sealed(terms));
  }

  private List<String> named() {
    return List.of(school.key().open().text());
  }

  private Fault refused(List<String> schools) throws Exception {
    try {
      gate(schools).open(file, PasswordSource.NOBODY);
    } catch (ExamException refusal) {
      return refusal.fault();
    }
    throw new AssertionError("nothing was refused");
  }

  private ProfileGate gate(List<String> schools) {
    return new ProfileGate(
        new TrustedSchools(schools.stream().map(SchoolKey::of).toList()),
        List.of(school.workstation()),
        new Serials(folder.resolve("serials")),
        InstantSource.fixed(School.NOW));
  }
}
