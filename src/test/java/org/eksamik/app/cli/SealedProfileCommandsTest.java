package org.eksamik.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedProfileCommandsTest {
  private static final String PASSWORD = "kolm kuldset õuna puu otsas";
  private static final String PROFILE =
      """
      {"profile": 1, "title": "Room 204", "login": {"local": {}},
       "providers": {
         "onlineexammaker": {"code": "c0de-1", "staff": {"email": "a@b.example", "password": "p4ss-2"}},
         "oqylyq": {"username": "u", "password": "p4ss-3", "clientId": 1, "clientSecret": "s3cret-4"}},
       "exams": [
         {"id": "english", "title": "English", "provider": "onlineexammaker"},
         {"id": "math", "title": "Maths", "provider": "oqylyq", "externalId": 7, "externalUrl": "https://lms.example/1",
          "group": {"externalId": 1, "name": "12A"}, "query": {"key": "qu3ry-5"}}]}
      """;
  private static final List<String> SECRETS =
      List.of("c0de-1", "p4ss-2", "p4ss-3", "s3cret-4", "qu3ry-5", PASSWORD);

  @TempDir private Path folder;
  private Path plain;
  private Path sealed;
  private Path password;

  @BeforeEach
  void write() throws IOException {
    plain = Files.writeString(folder.resolve("room204.json"), PROFILE);
    sealed = folder.resolve("room204.eksamik");
    password = Files.writeString(folder.resolve("password.txt"), PASSWORD + "\r\nnot this\n");
  }

  @Test
  void sealsByAPasswordAndOpensAgain() throws Exception {
    Typed seal = type("profile", "seal", plain, sealed, "--password-file", password);
    assertThat(seal.exit()).as(seal.err()).isZero();
    Typed open = type("--json", "profile", "open", sealed, "--password-file", password);

    assertThat(open.exit()).as(open.err()).isZero();
    assertThat(json(open.out()).at("/profile/title").asText()).isEqualTo("Room 204");
    assertThat(json(open.out()).path("name").asText()).isEqualTo("room204");
    assertThat(Files.readString(sealed) + seal.all() + open.all()).doesNotContain(SECRETS);
  }

  @Test
  void sealsTheRosterWithTheProfile() throws Exception {
    Path roster = Files.writeString(folder.resolve("roster.csv"), "local,exams\nmari,english\n");
    Files.writeString(plain, PROFILE.replace("\"login\"", "\"roster\": \"roster.csv\", \"login\""));
    seal();
    Files.delete(roster);

    assertThat(type("profile", "check", sealed, "--password-file", password).exit()).isZero();
    JsonNode shown = json(type("profile", "open", sealed, "--password-file", password).out());
    assertThat(shown.path("roster").asText()).isEqualTo("data:;name=roster.csv;base64,•••");
  }

  @Test
  void masksEverySecretAndKeepsTheRest() throws Exception {
    seal();
    JsonNode shown = json(type("profile", "open", sealed, "--password-file", password).out());

    assertThat(shown.at("/providers/oqylyq/password").asText()).isEqualTo("•••");
    assertThat(shown.at("/providers/oqylyq/username").asText()).isEqualTo("u");
    assertThat(shown.at("/exams/1/query/key").asText()).isEqualTo("•••");
    assertThat(shown.toString()).doesNotContain(SECRETS);
  }

  @Test
  void revealsSecretsOnlyIntoAFileOfOnesOwn() throws Exception {
    seal();
    Path revealed = folder.resolve("revealed.json");
    Typed open = type("profile", "open", sealed, "--password-file", password, "--reveal", revealed);

    assertThat(open.exit()).as(open.err()).isZero();
    assertThat(open.all()).doesNotContain(SECRETS);
    assertThat(revealed).hasContent(PROFILE);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(revealed)))
        .isEqualTo("rw-------");
    Typed again =
        type("profile", "open", sealed, "--password-file", password, "--reveal", revealed);
    assertThat(again.exit()).isEqualTo(2);
  }

  @Test
  void revealsNothingByAWorkstationsKeyAlone() throws Exception {
    String workstation = type("profile", "enroll").out().strip();
    assertThat(type("profile", "seal", plain, sealed, "--for", workstation).exit()).isZero();

    assertThat(type("profile", "open", sealed).exit()).isZero();
    Typed open = type("profile", "open", sealed, "--reveal", folder.resolve("revealed.json"));
    assertThat(open.exit()).isEqualTo(1);
    assertThat(open.err()).contains("E-115");
    assertThat(folder.resolve("revealed.json")).doesNotExist();
  }

  @Test
  void endsWithOneForAWrongPassword() throws Exception {
    seal();
    Path wrong = Files.writeString(folder.resolve("wrong.txt"), "a wrong guess");
    Typed open = type("profile", "open", sealed, "--password-file", wrong);

    assertThat(open.exit()).isEqualTo(1);
    assertThat(open.err()).contains("E-116").doesNotContain("a wrong guess");
  }

  @Test
  void endsWithOneWhereNobodyGivesAPassword() throws Exception {
    seal();

    assertThat(type("profile", "open", sealed).exit()).isEqualTo(1);
    assertThat(type("profile", "check", sealed).err()).contains("E-115");
  }

  @Test
  void enrollsAWorkstationOnceAndTellsItsKeyAgain() throws Exception {
    Typed first = type("profile", "enroll");
    Typed second = type("--json", "profile", "enroll");

    assertThat(json(second.out()).path("publicKey").asText()).isEqualTo(first.out().strip());
    Path key = Path.of(json(second.out()).path("file").asText());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
  }

  @Test
  void opensForAWholeRoomOfWorkstations() throws Exception {
    String own = type("profile", "enroll").out().strip();
    String other = type("profile", "enroll", folder.resolve("other.pem")).out().strip();
    Path room = Files.writeString(folder.resolve("room.txt"), "# 204\n" + other + "\n" + own);
    Typed seal = type("--json", "profile", "seal", plain, sealed, "--workstations", room);

    assertThat(json(seal.out()).path("workstations").asInt()).isEqualTo(2);
    assertThat(type("profile", "check", sealed).exit()).isZero();
  }

  @Test
  void takesASealedProfileWhereverAProfileIsTaken() throws Exception {
    seal();
    Typed staff =
        type(
            "--profile",
            sealed,
            "--password-file",
            password,
            "link",
            "--exam",
            "none",
            "--candidate",
            folder.resolve("mari.json"));

    // Past the profile: it knows its exams.
    assertThat(staff.exit()).isEqualTo(2);
    assertThat(staff.err()).contains("english, math");
  }

  @Test
  void refusesAPlainProfileWhereTheSchoolIsNamed() throws Exception {
    Path key = folder.resolve("school.pem");
    String school = type("profile", "new-key", key).out().strip();
    Files.writeString(data().resolve("school.pub"), school + "\n");

    Typed check = type("profile", "check", plain);
    assertThat(check.exit()).isEqualTo(2);
    assertThat(check.err()).contains("E-109");

    assertThat(
            type("profile", "seal", plain, sealed, "--key", key, "--password-file", password)
                .exit())
        .isZero();
    assertThat(type("profile", "check", sealed, "--password-file", password).exit()).isZero();
  }

  @Test
  void refusesWhatAnotherKeySealed() throws Exception {
    String school = type("profile", "new-key", folder.resolve("school.pem")).out().strip();
    Files.writeString(data().resolve("school.pub"), school);
    type("profile", "new-key", folder.resolve("thief.pem"));
    type(
        "profile",
        "seal",
        plain,
        sealed,
        "--key",
        folder.resolve("thief.pem"),
        "--password-file",
        password);

    Typed check = type("profile", "check", sealed, "--password-file", password);
    assertThat(check.exit()).isEqualTo(2);
    assertThat(check.err()).contains("E-111");
  }

  @Test
  void refusesWhatHasRunOutOrIsNotYetGoodOrOlderThanBefore() throws Exception {
    String own = type("profile", "enroll").out().strip();
    // The clock of these commands stands at 2026-05-04T06:00:00Z.
    assertThat(sealAndCheck(own, "--expires", "2026-05-04T09:00:01+03:00").exit()).isZero();
    assertThat(sealAndCheck(own, "--not-before", "2026-05-04T09:00:01+03:00").err())
        .contains("E-113");
    assertThat(sealAndCheck(own, "--serial", "5").err()).contains("E-114");
    Typed late =
        type("profile", "seal", plain, sealed, "--for", own, "--expires", "2026-05-04T05:00:00Z");
    assertThat(late.exit()).isEqualTo(2);
  }

  @Test
  void takesAKeyThatOpenSslMade() throws Exception {
    Path key = folder.resolve("openssl.pem");
    Process openssl =
        new ProcessBuilder("openssl", "genpkey", "-algorithm", "ed25519", "-out", key.toString())
            .start();
    assertThat(openssl.waitFor()).isZero();

    assertThat(
            type("profile", "seal", plain, sealed, "--key", key, "--password-file", password)
                .exit())
        .isZero();
    assertThat(type("profile", "check", sealed, "--password-file", password).exit()).isZero();
  }

  @Test
  void takesNoKeyOfAnotherKind() throws Exception {
    Path workstation = folder.resolve("workstation.pem");
    type("profile", "enroll", workstation);

    assertThat(
            type(
                    "profile",
                    "seal",
                    plain,
                    sealed,
                    "--key",
                    workstation,
                    "--password-file",
                    password)
                .err())
        .contains("E-117");
    assertThat(
            type("profile", "seal", plain, sealed, "--key", plain, "--password-file", password)
                .err())
        .contains("E-117")
        .doesNotContain(SECRETS);
  }

  @Test
  void sealsNothingThatAWorkstationCouldNotUse() throws Exception {
    Files.writeString(plain, PROFILE.replace("\"title\": \"Room 204\"", "\"titel\": 1"));

    assertThat(type("profile", "seal", plain, sealed, "--password-file", password).exit())
        .isEqualTo(2);
    assertThat(sealed).doesNotExist();
  }

  @Test
  void writesOverASealedFileAndOverNoOther() throws Exception {
    seal();
    seal();
    Path mine = Files.writeString(folder.resolve("mine.txt"), "mine");

    assertThat(type("profile", "seal", plain, mine, "--password-file", password).exit())
        .isEqualTo(2);
    assertThat(mine).hasContent("mine");
  }

  @Test
  void needsToKnowWhoMayOpen() throws Exception {
    assertThat(type("profile", "seal", plain, sealed).exit()).isEqualTo(2);
    assertThat(type("profile", "seal", plain, sealed, "--for", "nonsense").exit()).isEqualTo(2);
    assertThat(sealed).doesNotExist();
  }

  @Test
  void warnsOfAPasswordThatIsSoonGuessed() throws Exception {
    Path brief = Files.writeString(folder.resolve("short.txt"), "tere");

    assertThat(type("profile", "seal", plain, sealed, "--password-file", brief).err())
        .contains("16");
  }

  private void seal() throws IOException {
    Typed seal = type("profile", "seal", plain, sealed, "--password-file", password);
    assertThat(seal.exit()).as(seal.err()).isZero();
  }

  private Typed sealAndCheck(String workstation, String... more) throws IOException {
    List<Object> words =
        new ArrayList<>(List.of("profile", "seal", plain, sealed, "--for", workstation));
    Collections.addAll(words, (Object[]) more);
    Typed seal = type(words.toArray());
    assertThat(seal.exit()).as(seal.err()).isZero();
    return type("profile", "check", sealed);
  }

  private Path data() throws IOException {
    return Files.createDirectories(folder.resolve("data"));
  }

  private record Typed(int exit, String out, String err) {
    String all() {
      return out + err;
    }
  }

  private Typed type(Object... words) throws IOException {
    List<String> line = new ArrayList<>();
    for (Object word : words) {
      line.add(word.toString());
    }
    line.addAll(List.of("--data", data().toString()));
    TypedCommand command = new TypedCommand();
    int exit = command.type(line.toArray(String[]::new));
    return new Typed(exit, command.out(), command.err());
  }

  private static JsonNode json(String text) throws IOException {
    return new JsonMapper().readTree(text);
  }
}
