package org.eksamik.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.eksamik.exam.Secret;

/**
 * A password as it is kept: an Argon2 hash (RFC 9106) written as a PHC string, {@code
 * $argon2id$v=19$m=19456,t=2,p=1$SALT$HASH}. Passwords are compared after Unicode NFC, since
 * keyboards differ in how they compose a letter like {@code õ}.
 */
public final class PasswordHash {
  private static final int KIBIBYTES = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  /** What a hash from elsewhere may ask of this machine. */
  private static final int MOST_KIBIBYTES = 256 * 1024;

  private static final int MOST_PASSES = 32;
  private static final int MOST_LANES = 16;

  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2(?<type>id|i)(?:\\$v=(?<version>16|19))?"
              + "\\$m=(?<memory>\\d{1,7}),t=(?<passes>\\d{1,3}),p=(?<lanes>\\d{1,3})"
              + "\\$(?<salt>[A-Za-z0-9+/]{11,86})\\$(?<hash>[A-Za-z0-9+/]{16,172})");

  private final Argon2Parameters parameters;
  private final byte[] hash;

  private PasswordHash(Argon2Parameters parameters, byte[] hash) {
    this.parameters = parameters;
    this.hash = hash;
  }

  /**
   * Hashes a new password with a salt of its own: Argon2id, 19 MiB, two passes, one lane. Takes
   * about a tenth of a second of one core.
   */
  public static PasswordHash of(Secret password, SecureRandom random) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    Argon2Parameters parameters = ours(salt);
    return new PasswordHash(parameters, work(parameters, password, HASH_BYTES));
  }

  /**
   * What no password matches, at the cost of a real one: for a login that nobody has. Made without
   * work.
   */
  public static PasswordHash ofNobody() {
    return new PasswordHash(ours(new byte[SALT_BYTES]), new byte[HASH_BYTES]);
  }

  private static Argon2Parameters ours(byte[] salt) {
    return new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
        .withMemoryAsKB(KIBIBYTES)
        .withIterations(PASSES)
        .withParallelism(LANES)
        .withSalt(salt)
        .build();
  }

  /**
   * Reads an Argon2id or Argon2i hash; empty where it is neither, or asks for more than 256 MiB, 32
   * passes or 16 lanes.
   */
  public static Optional<PasswordHash> parse(String phc) {
    Matcher parts = PHC.matcher(phc.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    int memory = Integer.parseInt(parts.group("memory"));
    int passes = Integer.parseInt(parts.group("passes"));
    int lanes = Integer.parseInt(parts.group("lanes"));
    boolean bearable =
        lanes >= 1
            && lanes <= MOST_LANES
            && passes >= 1
            && passes <= MOST_PASSES
            && memory >= 8 * lanes
            && memory <= MOST_KIBIBYTES;
    if (!bearable) {
      return Optional.empty();
    }
    try {
      Argon2Parameters parameters =
          new Argon2Parameters.Builder(
                  parts.group("type").equals("id")
                      ? Argon2Parameters.ARGON2_id
                      : Argon2Parameters.ARGON2_i)
              .withVersion(
                  "19".equals(parts.group("version"))
                      ? Argon2Parameters.ARGON2_VERSION_13
                      : Argon2Parameters.ARGON2_VERSION_10)
              .withMemoryAsKB(memory)
              .withIterations(passes)
              .withParallelism(lanes)
              .withSalt(Base64.getDecoder().decode(parts.group("salt")))
              .build();
      byte[] hash = Base64.getDecoder().decode(parts.group("hash"));
      return Optional.of(new PasswordHash(parameters, hash));
    } catch (IllegalArgumentException e) {
      // A length that Base64 cannot have.
      return Optional.empty();
    }
  }

  /** Whether this is the hash of what was typed. Takes the same time for every answer. */
  public boolean matches(Secret typed) {
    return MessageDigest.isEqual(hash, work(parameters, typed, hash.length));
  }

  /** As a PHC string, for keeping. */
  public String phc() {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2"
        + (parameters.getType() == Argon2Parameters.ARGON2_id ? "id" : "i")
        + ("$v=" + parameters.getVersion())
        + ("$m=" + parameters.getMemory())
        + (",t=" + parameters.getIterations())
        + (",p=" + parameters.getLanes())
        + ("$" + base64.encodeToString(parameters.getSalt()))
        + ("$" + base64.encodeToString(hash));
  }

  /** Leaves out the hash: whoever has it can guess at leisure. */
  @Override
  public String toString() {
    return "PasswordHash[argon2]";
  }

  private static byte[] work(Argon2Parameters parameters, Secret password, int length) {
    byte[] text =
        Normalizer.normalize(password.reveal(), Normalizer.Form.NFC)
            .getBytes(StandardCharsets.UTF_8);
    byte[] result = new byte[length];
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(parameters);
    generator.generateBytes(text, result);
    Arrays.fill(text, (byte) 0);
    return result;
  }
}
