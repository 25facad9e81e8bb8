package org.eksamik.profile.sealed;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Secret;

/**
 * A profile in one file: the school's statement, the profile locked by AES-256-GCM, and the
 * school's Ed25519 signature over both. {@code docs/sealed-profiles.md} tells the form byte by
 * byte.
 */
public final class SealedProfile {
  /** More than any needs. */
  public static final int LONGEST = 1024 * 1024;

  private static final String MARK = "sealedProfile";
  private static final int FORM = 1;
  private static final String CONTEXT = "eksamik sealed profile 1\n";
  private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder FROM_TEXT = Base64.getUrlDecoder();
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Statement statement;
  private final String statementText;
  private final byte[] locked;

  private SealedProfile(Statement statement, String statementText, byte[] locked) {
    this.statement = statement;
    this.statementText = statementText;
    this.locked = locked;
  }

  /** Whether somebody meant to give one; a profile as it is written has no such name in it. */
  public static boolean isMeant(byte[] file) {
    return file.length <= LONGEST
        && new String(file, 0, Math.min(file.length, 64), StandardCharsets.ISO_8859_1)
            .stripLeading()
            .startsWith("{\"" + MARK + "\"");
  }

  /**
   * Reads one whose signature is whole. Whether its signer counts here is {@link TrustedSchools}'
   * word.
   *
   * @throws ExamException PROFILE_DAMAGED
   */
  public static SealedProfile read(byte[] file) throws ExamException {
    try {
      JsonNode json = JSON.readTree(file);
      if (json.path(MARK).asInt() != FORM) {
        throw damaged(SealTrouble.UNKNOWN_FORM);
      }
      String statementText = json.path("statement").asText();
      String content = json.path("content").asText();
      Statement statement =
          Statement.read(FROM_TEXT.decode(statementText))
              .orElseThrow(() -> damaged(SealTrouble.UNREADABLE_STATEMENT));
      if (!statement
          .signer()
          .signed(
              signed(statementText, content), FROM_TEXT.decode(json.path("signature").asText()))) {
        throw damaged(SealTrouble.BAD_SIGNATURE);
      }
      return new SealedProfile(statement, statementText, FROM_TEXT.decode(content));
    } catch (IOException | IllegalArgumentException broken) {
      // Without the cause: its message quotes the file.
      throw damaged(SealTrouble.CUT_OFF);
    }
  }

  /**
   * Seals a profile.
   *
   * @param profile its JSON in UTF-8, which stays the caller's to wipe
   * @param recipients who may open it; each locks the content key in a way of its own
   */
  public static byte[] seal(
      byte[] profile,
      Terms terms,
      SigningKey school,
      List<Function<ContentKey, WrappedKey>> recipients,
      SecureRandom random) {
    try (ContentKey key = ContentKey.random(random)) {
      List<WrappedKey> keys = recipients.stream().map(recipient -> recipient.apply(key)).toList();
      String statement = TO_TEXT.encodeToString(new Statement(terms, school.open(), keys).json());
      String content = TO_TEXT.encodeToString(key.lock(profile, context(statement), random));
      String signature = TO_TEXT.encodeToString(school.sign(signed(statement, content)));
      return ("{\"%s\": %d,\n \"statement\": \"%s\",\n \"content\": \"%s\",\n"
              + " \"signature\": \"%s\"}\n")
          .formatted(MARK, FORM, statement, content, signature)
          .getBytes(StandardCharsets.US_ASCII);
    }
  }

  public Statement statement() {
    return statement;
  }

  /** Whether a password opens it. */
  public boolean hasPassword() {
    return statement.keys().stream().anyMatch(WrappedKey.ForPassword.class::isInstance);
  }

  /** The profile, where it was locked to this workstation. The bytes are the caller's to wipe. */
  public Optional<byte[]> unlock(WorkstationKey workstation) throws ExamException {
    Optional<ContentKey> found = workstation.unlock(statement.keys());
    return found.isPresent() ? Optional.of(content(found.get())) : Optional.empty();
  }

  /**
   * The profile; takes about half a second for each password that it was sealed with. The bytes are
   * the caller's to wipe.
   *
   * @throws ExamException PROFILE_PASSWORD for a wrong password; PROFILE_LOCKED where none opens it
   */
  public byte[] unlock(Secret password) throws ExamException {
    ExamException refusal = ExamException.of(Fault.PROFILE_LOCKED);
    for (WrappedKey key : statement.keys()) {
      if (key instanceof WrappedKey.ForPassword(String jwe)) {
        try {
          return content(Jwe.unlock(jwe, password));
        } catch (ExamException wrong) {
          refusal = wrong;
        }
      }
    }
    throw refusal;
  }

  private byte[] content(ContentKey opened) throws ExamException {
    try (ContentKey key = opened) {
      return key.unlock(locked, context(statementText))
          .orElseThrow(() -> damaged(SealTrouble.CONTENT_CLOSED));
    }
  }

  private static byte[] context(String statement) {
    return (CONTEXT + statement).getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] signed(String statement, String content) {
    return (CONTEXT + statement + "\n" + content).getBytes(StandardCharsets.UTF_8);
  }

  private static ExamException damaged(SealTrouble why) {
    return ExamException.of(Fault.PROFILE_DAMAGED).with("detail", why.said());
  }
}
