package org.eksamik.sandbox.stuudium;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eksamik.sandbox.http.Hmac;
import org.eksamik.sandbox.http.Refusal;
import org.eksamik.sandbox.http.Request;

/**
 * Both headers: {@code Data CLIENT SECRET} (S002:L45) and today's {@code Data v2 CLIENT SECONDS
 * RANDOM HMAC}.
 */
final class ClientAuthorization {
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final InstantSource clock;
  private final Set<String> usedRandoms = ConcurrentHashMap.newKeySet();

  ClientAuthorization(InstantSource clock) {
    this.clock = clock;
  }

  void require(Request request) throws Refusal {
    String[] words = request.header("authorization").orElse("").split(" ", -1);
    boolean right =
        switch (words.length) {
          case 3 -> isPlain(words);
          case 6 -> isSigned(words);
          default -> false;
        };
    if (!right) {
      throw new Refusal(401, "the authorization is missing or wrong");
    }
  }

  private static boolean isPlain(String[] words) {
    return words[0].equals("Data")
        && words[1].equals(StuudiumStandIn.CLIENT_ID)
        && words[2].equals(StuudiumStandIn.CLIENT_SECRET);
  }

  private boolean isSigned(String[] words) throws Refusal {
    if (!words[0].equals("Data")
        || !words[1].equals("v2")
        || !words[2].equals(StuudiumStandIn.CLIENT_ID)) {
      return false;
    }
    requireFresh(words[3]);
    String random = words[4];
    String hmac =
        HexFormat.of()
            .formatHex(Hmac.SHA1.of(StuudiumStandIn.CLIENT_SECRET, words[3] + " " + random));
    if (!words[5].equals(hmac)) {
      return false;
    }
    if (random.length() < 10 || random.length() > 30) {
      throw new Refusal(401, "the random must have 10 to 30 characters");
    }
    if (!usedRandoms.add(random)) {
      throw new Refusal(401, "the random was used before");
    }
    return true;
  }

  private void requireFresh(String seconds) throws Refusal {
    if (!seconds.matches("[0-9]{1,12}")) {
      throw new Refusal(401, "the time must be in seconds");
    }
    long away = Math.abs(clock.instant().getEpochSecond() - Long.parseLong(seconds));
    if (away > TOLERANCE.toSeconds()) {
      throw new Refusal(401, "the time is out of date");
    }
  }
}
