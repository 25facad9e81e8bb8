package org.eksamik.provider.kaoshixing;

import io.jsonwebtoken.Jwts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import javax.crypto.spec.SecretKeySpec;
import org.eksamik.exam.Secret;

/**
 * The JWT that names an action: {@code {"exp": …, "action_id": "201"}}, signed with HS256
 * (S004:L17-22). Its {@code exp} counts milliseconds where RFC 7519 section 4.1.4 counts seconds,
 * so the payload is written here and not by the library's claims.
 */
final class ActionToken {
  private static final Duration LIFETIME = Duration.ofSeconds(10);

  /** RFC 7518 section 3.2: a shorter key must not be used with HS256, and jjwt keeps to that. */
  private static final int SHORTEST_JJWT_KEY = 256 / 8;

  private final Secret appKey;
  private final InstantSource clock;

  ActionToken(Secret appKey, InstantSource clock) {
    this.appKey = appKey;
    this.clock = clock;
  }

  /** A token for this action that holds for ten seconds from now. */
  String of(String actionId) {
    long exp = clock.instant().plus(LIFETIME).toEpochMilli();
    return sign(
        "{\"exp\":%d,\"action_id\":\"%s\"}".formatted(exp, actionId),
        appKey.reveal().getBytes(StandardCharsets.UTF_8));
  }

  /** The keys that Kaoshixing hands out may be shorter (26 bytes in S004:L5) than jjwt takes. */
  static String sign(String payload, byte[] key) {
    return key.length < SHORTEST_JJWT_KEY
        ? ShortKeyHs256.token(payload, key)
        : Jwts.builder()
            .content(payload.getBytes(StandardCharsets.UTF_8))
            .signWith(new SecretKeySpec(key, "HmacSHA256"), Jwts.SIG.HS256)
            .compact();
  }
}
