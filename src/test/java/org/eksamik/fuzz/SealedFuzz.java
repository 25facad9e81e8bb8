package org.eksamik.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Secret;
import org.eksamik.profile.sealed.SealedProfile;
import org.eksamik.profile.sealed.SigningKey;
import org.eksamik.profile.sealed.Terms;
import org.eksamik.profile.sealed.WorkstationKey;
import org.eksamik.profile.sealed.WrappedKey;

/**
 * A sealed profile opens to what was sealed, or not at all. Input that begins with {@code M} spoils
 * a file that is whole (a place of two bytes and what is changed there, again and again); with
 * {@code S} it is a statement that gets a signature which holds; else it is a file.
 */
final class SealedFuzz implements FuzzTarget {
  /** Where a statement names its signer. */
  private static final String SIGNER = "SIGNER";

  private static final byte[] PROFILE = "{\"profile\": 1}".getBytes(StandardCharsets.UTF_8);
  private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();

  private final WorkstationKey workstation;
  private final byte[] whole;
  private final KeyPair stranger;

  SealedFuzz() {
    try {
      Path folder = Files.createTempDirectory("sealed");
      workstation = WorkstationKey.make(folder.resolve("workstation.pem"));
      whole =
          SealedProfile.seal(
              PROFILE,
              new Terms("room204", 7, Optional.empty(), Optional.empty()),
              SigningKey.make(folder.resolve("school.pem")),
              List.of(key -> WrappedKey.of(workstation.name(), key)),
              new SecureRandom());
      stranger = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (IOException | GeneralSecurityException | ExamException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Override
  public void read(byte[] input) {
    byte[] rest = input.length == 0 ? input : Arrays.copyOfRange(input, 1, input.length);
    try {
      open(
          switch (input.length == 0 ? 0 : input[0]) {
            case 'M' -> spoilt(rest);
            case 'S' -> signed(new String(rest, StandardCharsets.UTF_8));
            default -> input;
          });
    } catch (ExamException refused) {
      assertThat(refused.fault())
          .isIn(Fault.PROFILE_DAMAGED, Fault.PROFILE_LOCKED, Fault.PROFILE_PASSWORD);
    }
  }

  private void open(byte[] file) throws ExamException {
    SealedProfile sealed = SealedProfile.read(file);
    sealed.unlock(workstation).ifPresent(plain -> assertThat(plain).isEqualTo(PROFILE));
    if (sealed.hasPassword()) {
      byte[] plain = sealed.unlock(Secret.of("kolm kuldset õuna"));
      throw new AssertionError("a guess opens it: " + plain.length);
    }
  }

  private byte[] spoilt(byte[] changes) {
    byte[] file = whole.clone();
    for (int i = 0; i + 2 < changes.length; i += 3) {
      int place = Byte.toUnsignedInt(changes[i]) << 8 | Byte.toUnsignedInt(changes[i + 1]);
      file[place % file.length] ^= changes[i + 2];
    }
    return file;
  }

  private byte[] signed(String statement) {
    byte[] encoded = stranger.getPublic().getEncoded();
    // RFC 8410: the key itself is the last 32 bytes.
    byte[] key = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    String named = statement.replace(SIGNER, Base64.getEncoder().encodeToString(key));
    String text = TO_TEXT.encodeToString(named.getBytes(StandardCharsets.UTF_8));
    String content = TO_TEXT.encodeToString(PROFILE);
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(stranger.getPrivate());
      signature.update(
          ("eksamik sealed profile 1\n" + text + "\n" + content).getBytes(StandardCharsets.UTF_8));
      return """
      {"sealedProfile": 1, "statement": "%s", "content": "%s", "signature": "%s"}
      """
          .formatted(text, content, TO_TEXT.encodeToString(signature.sign()))
          .getBytes(StandardCharsets.UTF_8);
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
