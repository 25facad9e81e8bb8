package org.eksamik.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eksamik.exam.Enclosure;
import org.eksamik.exam.ExamException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnclosedFilesTest {
  private static final String WRITTEN =
      """
      // Room 204, õpetaja Tamm
      {"profile": 1, "title": "Room 204", "login": {"local": {}},
       "roster": "lists/klass 12.csv", /* of this morning */
       "network": {"caCertificates": ["school.pem", "other.pem"]},
       "providers": {"onlineexammaker": {"code": "c0de"}},
       "exams": [{"id": "english", "title": "English", "provider": "onlineexammaker"}]}
      """;
  private static final String ROSTER = "local,exams\nõie,english\n";

  @TempDir private Path folder;
  @TempDir private Path elsewhere;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("lists"));
    Files.writeString(folder.resolve("lists").resolve("klass 12.csv"), ROSTER);
    Files.writeString(folder.resolve("school.pem"), "one");
    Files.writeString(folder.resolve("other.pem"), "two");
  }

  @Test
  void makesOnePieceThatIsReadWhereverItIs() throws Exception {
    Profile profile = read(enclosed(WRITTEN), elsewhere);

    Enclosure roster = profile.roster().orElseThrow();
    assertThat(roster.path()).isEqualTo(Path.of("lists", "klass 12.csv"));
    assertThat(content(roster)).isEqualTo(ROSTER);
    List<Enclosure> certificates = profile.network().caCertificates();
    assertThat(content(certificates.getFirst())).isEqualTo("one");
    assertThat(content(certificates.getLast())).isEqualTo("two");
  }

  @Test
  void leavesTheRestAsItWasWritten() throws Exception {
    assertThat(enclosed(WRITTEN))
        .startsWith(WRITTEN.substring(0, WRITTEN.indexOf("\"lists")))
        .contains(", /* of this morning */")
        .endsWith(WRITTEN.substring(WRITTEN.indexOf("]},")));
  }

  @Test
  void enclosesAfterAByteOrderMarkToo() throws Exception {
    assertThat(enclosed("\uFEFF" + WRITTEN)).isEqualTo("\uFEFF" + enclosed(WRITTEN));
  }

  @Test
  void enclosesOnce() throws Exception {
    assertThat(enclosed(enclosed(WRITTEN))).isEqualTo(enclosed(WRITTEN));
  }

  @Test
  void isTheSameProfileToWhoeverKnowsItByItsDigest() throws Exception {
    assertThat(read(enclosed(WRITTEN), elsewhere).digest())
        .isEqualTo(read(WRITTEN, folder).digest());
  }

  @Test
  void namesAFileThatIsMissing() {
    assertThatExceptionOfType(ExamException.class)
        .isThrownBy(() -> EnclosedFiles.in(WRITTEN.getBytes(StandardCharsets.UTF_8), elsewhere))
        .satisfies(
            fault -> assertThat(fault.facts().get("file")).asString().contains("klass 12.csv"));
  }

  @Test
  void tellsNothingOfWhatIsEnclosed() throws Exception {
    Enclosure roster = read(enclosed(WRITTEN), elsewhere).roster().orElseThrow();

    assertThat(roster.toString()).doesNotContain("bG9jYWws");
    assertThat(MaskedProfile.of(enclosed(WRITTEN).getBytes(StandardCharsets.UTF_8)).toString())
        .doesNotContain("bG9jYWws")
        .contains("data:;name=lists%2Fklass+12.csv;base64,•••");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data:;name=a.csv;base64,YW=J",
        "data:;name=a.csv;base64,YWI",
        "data:;name=;base64,YWJj",
        "data:;name=%00;base64,YWJj",
        "data:;name=%zz;base64,YWJj",
        "data:text/csv,name",
        "data:"
      })
  void refusesWhatIsNoFile(String text) {
    String broken = WRITTEN.replace("lists/klass 12.csv", text);

    assertThat(ProfileReader.parse(broken, folder)).isInstanceOf(Reading.Invalid.class);
  }

  private String enclosed(String profile) throws ExamException {
    byte[] whole = EnclosedFiles.in(profile.getBytes(StandardCharsets.UTF_8), folder);
    return new String(whole, StandardCharsets.UTF_8);
  }

  private static Profile read(String profile, Path folder) throws ExamException {
    return ProfileReader.require(ProfileReader.parse(profile, folder), Path.of("room204.json"));
  }

  private static String content(Enclosure file) throws IOException {
    try (InputStream in = file.open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
