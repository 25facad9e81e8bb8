package org.eksamik.profile.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jsonwebtoken.Jwts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedProfileTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;
  private School school;

  @BeforeEach
  void found() throws ExamException {
    school = School.in(folder);
  }

  @Test
  void opensOnTheWorkstationItWasSealedFor() throws ExamException {
    SealedProfile sealed = SealedProfile.read(school.sealed(School.TERMS));

    assertThat(sealed.unlock(school.workstation()).map(School::text)).contains(School.PROFILE);
    assertThat(sealed.statement().terms()).isEqualTo(School.TERMS);
    assertThat(sealed.statement().signer()).isEqualTo(school.key().open());
  }

  @Test
  void opensByItsPasswordHoweverItsLettersAreComposed() throws ExamException {
    SealedProfile sealed =
        SealedProfile.read(school.sealed(School.TERMS, List.of(School.password(School.PASSWORD))));
    String decomposed = Normalizer.normalize(School.PASSWORD, Normalizer.Form.NFD);

    assertThat(School.text(sealed.unlock(Secret.of(decomposed)))).isEqualTo(School.PROFILE);
    assertThat(sealed.unlock(school.workstation())).isEmpty();
  }

  @Test
  void refusesAnotherPassword() throws ExamException {
    SealedProfile sealed =
        SealedProfile.read(school.sealed(School.TERMS, List.of(School.password(School.PASSWORD))));

    assertThat(fault(() -> sealed.unlock(Secret.of("kolm kuldset ouna puul"))))
        .isEqualTo(Fault.PROFILE_PASSWORD);
  }

  @Test
  void staysShutOnAnotherWorkstation() throws ExamException {
    WorkstationKey other = WorkstationKey.make(folder.resolve("other.pem"));

    assertThat(SealedProfile.read(school.sealed(School.TERMS)).unlock(other)).isEmpty();
  }

  @Test
  void tellsNothingOfTheProfile() {
    byte[] file = school.sealed(School.TERMS);
    String statement = School.text(Base64.getUrlDecoder().decode(field(file, "statement")));

    assertThat(School.text(file) + statement).doesNotContain("c0de", "Room 204", "english");
  }

  @Test
  void sealsEveryTimeUnderAnotherKey() {
    assertThat(field(school.sealed(School.TERMS), "content"))
        .isNotEqualTo(field(school.sealed(School.TERMS), "content"));
  }

  @Test
  void wrapsTheKeyForPasswordsByPbes2AndForWorkstationsByEcdh() {
    byte[] file =
        school.sealed(
            School.TERMS,
            List.of(
                School.password(School.PASSWORD),
                key -> WrappedKey.of(school.workstation().name(), key)));
    Statement statement =
        Statement.read(Base64.getUrlDecoder().decode(field(file, "statement"))).orElseThrow();

    assertThat(statement.keys().stream().map(key -> header(key.jwe())))
        .satisfiesExactly(
            password ->
                assertThat(password)
                    .contains("\"alg\":\"PBES2-HS256+A128KW\"", "\"p2c\":600000", "A256GCM"),
            workstation ->
                assertThat(workstation)
                    .contains("\"alg\":\"ECDH-ES+A256KW\"", "\"crv\":\"X25519\"", "A256GCM"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"statement", "content", "signature"})
  void refusesAnyChangedByte(String part) {
    byte[] file = school.sealed(School.TERMS);
    byte[] bytes = Base64.getUrlDecoder().decode(field(file, part));

    for (int at : new int[] {0, bytes.length / 2, bytes.length - 1}) {
      byte[] changed = bytes.clone();
      changed[at] ^= 1;
      assertThat(fault(() -> SealedProfile.read(with(file, part, changed))))
          .isEqualTo(Fault.PROFILE_DAMAGED);
    }
  }

  @Test
  void refusesTheStatementOfOneSealingWithTheContentOfAnother() {
    byte[] one = school.sealed(School.TERMS);
    byte[] other = school.sealed(School.TERMS);

    assertThat(fault(() -> SealedProfile.read(with(one, "content", decoded(other, "content")))))
        .isEqualTo(Fault.PROFILE_DAMAGED);
  }

  @Test
  void refusesAStrangersSignatureUnderTheSchoolsName() throws ExamException {
    byte[] file = school.sealed(School.TERMS);
    SigningKey stranger = SigningKey.make(folder.resolve("stranger.pem"));
    byte[] signature =
        stranger.sign(
            ("eksamik sealed profile 1\n"
                    + field(file, "statement")
                    + "\n"
                    + field(file, "content"))
                .getBytes(StandardCharsets.US_ASCII));

    assertThat(fault(() -> SealedProfile.read(with(file, "signature", signature))))
        .isEqualTo(Fault.PROFILE_DAMAGED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"sealedProfile\": 2}",
        "{\"sealedProfile\": 1}",
        "{\"sealedProfile\": 1, \"sealedProfile\": 1}",
        "{\"sealedProfile\": 1, \"statement\": \"!\", \"content\": \"\", \"signature\": \"\"}",
        "{\"sealedProfile\": 1, \"statement\": \"e30\", \"content\": \"\", \"signature\": \"\"}"
      })
  void refusesWhatIsNone(String file) {
    assertThat(fault(() -> SealedProfile.read(file.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(Fault.PROFILE_DAMAGED);
  }

  @Test
  void refusesAFileCutOffAnywhere() {
    byte[] file = school.sealed(School.TERMS);

    for (int length = 0; length < file.length - 2; length += 97) {
      byte[] cut = Arrays.copyOf(file, length);
      assertThat(fault(() -> SealedProfile.read(cut))).isEqualTo(Fault.PROFILE_DAMAGED);
    }
  }

  @Test
  void readsNoOtherCipherWhateverAHeaderSays() throws ExamException {
    String direct =
        Jwts.builder()
            .content(new byte[32])
            .encryptWith(
                school.workstation().name().key(), Jwts.KEY.ECDH_ES_A128KW, Jwts.ENC.A128GCM)
            .compact();
    byte[] file =
        school.sealed(
            School.TERMS,
            List.of(_ -> new WrappedKey.ForWorkstation(school.workstation().name(), direct)));

    assertThat(fault(() -> SealedProfile.read(file).unlock(school.workstation())))
        .isEqualTo(Fault.PROFILE_DAMAGED);
  }

  @Test
  void refusesAFileThatWouldKeepTheWorkstationBusy() {
    String header =
        "{\"alg\":\"PBES2-HS256+A128KW\",\"enc\":\"A256GCM\",\"p2c\":2000000000,"
            + "\"p2s\":\"c2FsdHNhbHRzYWx0c2FsdA\"}";
    String jwe =
        Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(header.getBytes(StandardCharsets.UTF_8))
            + ".AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA";
    byte[] file = school.sealed(School.TERMS, List.of(_ -> new WrappedKey.ForPassword(jwe)));

    assertThat(fault(() -> SealedProfile.read(file).unlock(Secret.of("any"))))
        .isEqualTo(Fault.PROFILE_PASSWORD);
  }

  @Test
  void saysNothingSecretAboutAWrongPassword() throws ExamException {
    SealedProfile sealed =
        SealedProfile.read(school.sealed(School.TERMS, List.of(School.password(School.PASSWORD))));

    assertThatExceptionOfType(ExamException.class)
        .isThrownBy(() -> sealed.unlock(Secret.of("a-wrong-guess")))
        .satisfies(refusal -> {
          assertThat(refusal).hasNoCause();
          assertThat(refusal.toString() + refusal.facts()).doesNotContain("a-wrong-guess");
        });
  }

  private static String header(String jwe) {
    return School.text(Base64.getUrlDecoder().decode(jwe.substring(0, jwe.indexOf('.'))));
  }

  private static byte[] decoded(byte[] file, String name) {
    return Base64.getUrlDecoder().decode(field(file, name));
  }

  private static String field(byte[] file, String name) {
    return tree(file).path(name).asText();
  }

  private static byte[] with(byte[] file, String name, byte[] value) {
    return tree(file)
        .put(name, Base64.getUrlEncoder().withoutPadding().encodeToString(value))
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static ObjectNode tree(byte[] file) {
    try {
      return (ObjectNode) JSON.readTree(file);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @FunctionalInterface
  private interface Attempt {
    Object run() throws ExamException;
  }

  private static Fault fault(Attempt attempt) {
    try {
      attempt.run();
    } catch (ExamException refused) {
      return refused.fault();
    }
    throw new AssertionError("nothing was refused");
  }
}
