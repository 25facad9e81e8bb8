package org.eksamik.profile.sealed;

import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.JwtParserBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import io.jsonwebtoken.security.Password;
import java.nio.CharBuffer;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.text.Normalizer;
import javax.security.auth.DestroyFailedException;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Secret;

/**
 * Content keys in compact JWEs: PBES2-HS256+A128KW for passwords and ECDH-ES+A256KW for
 * workstations (RFC 7518, sections 4.8 and 4.6; RFC 8037 for X25519), A256GCM within. Nothing else
 * is read, whatever the header says.
 */
final class Jwe {
  /**
   * Rounds of PBKDF2 with SHA-256, as OWASP's cheat sheet on storing passwords asks; jjwt reads no
   * more than 775 000, so that a file cannot keep a workstation busy for long.
   */
  static final int ROUNDS = 600_000;

  private Jwe() {}

  static String lock(ContentKey key, Secret password) {
    return typed(
        password,
        typed ->
            Jwts.builder()
                .header()
                .add("p2c", ROUNDS)
                .and()
                .content(key.bytes())
                .encryptWith(typed, Jwts.KEY.PBES2_HS256_A128KW, Jwts.ENC.A256GCM)
                .compact());
  }

  static String lock(ContentKey key, PublicKey workstation) {
    return Jwts.builder()
        .content(key.bytes())
        .encryptWith(workstation, Jwts.KEY.ECDH_ES_A256KW, Jwts.ENC.A256GCM)
        .compact();
  }

  /** Takes about half a second. */
  static ContentKey unlock(String jwe, Secret password) throws ExamException {
    try {
      byte[] key =
          typed(
              password,
              typed ->
                  content(
                      jwe,
                      parser().key().add(Jwts.KEY.PBES2_HS256_A128KW).and().decryptWith(typed)));
      return ContentKey.of(key).orElseThrow(Jwe::damaged);
    } catch (JwtException | IllegalArgumentException wrong) {
      throw ExamException.of(Fault.PROFILE_PASSWORD);
    }
  }

  static ContentKey unlock(String jwe, PrivateKey workstation) throws ExamException {
    try {
      byte[] key =
          content(jwe, parser().key().add(Jwts.KEY.ECDH_ES_A256KW).and().decryptWith(workstation));
      return ContentKey.of(key).orElseThrow(Jwe::damaged);
    } catch (JwtException | IllegalArgumentException wrong) {
      throw damaged();
    }
  }

  private static ExamException damaged() {
    return ExamException.of(Fault.PROFILE_DAMAGED).with("detail", SealTrouble.LOCK_CLOSED.said());
  }

  private static byte[] content(String jwe, JwtParserBuilder parser) {
    return parser.build().parse(jwe).accept(io.jsonwebtoken.Jwe.CONTENT).getPayload();
  }

  /** Takes what we write and nothing more: no other cipher, no compression. */
  private static JwtParserBuilder parser() {
    return Jwts.parser()
        .key()
        .clear()
        .and()
        .enc()
        .clear()
        .add(Jwts.ENC.A256GCM)
        .and()
        .zip()
        .clear()
        .and();
  }

  @FunctionalInterface
  private interface Use<T> {
    T with(Password password);
  }

  /** Keyboards differ in how they compose a letter like õ, so passwords are compared after NFC. */
  private static <T> T typed(Secret password, Use<T> use) {
    return password.use(typed -> {
      CharBuffer text = CharBuffer.wrap(typed);
      Password key =
          Keys.password(
              Normalizer.isNormalized(text, Normalizer.Form.NFC)
                  ? typed
                  : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray());
      try {
        return use.with(key);
      } finally {
        wipe(key);
      }
    });
  }

  private static void wipe(Password key) {
    try {
      key.destroy();
    } catch (DestroyFailedException impossible) {
      throw new IllegalStateException("jjwt's passwords can be wiped", impossible);
    }
  }
}
