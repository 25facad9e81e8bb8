package org.eksamik.sandbox.onlineexammaker;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import org.eksamik.sandbox.http.Parameters;
import org.eksamik.sandbox.http.Refusal;
import org.eksamik.sandbox.http.Request;

/** The lower-case hex MD5 of {@code time + code} that every call carries (S001:L72-L82). */
record Signature(String code, InstantSource clock) {
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  /** Leaves out the code. */
  @Override
  public String toString() {
    return "Signature";
  }

  void require(Request request, Parameters parameters) throws Refusal {
    if (!parameters.required("code").equals(code)) {
      throw Refusal.because("the code is wrong");
    }
    long time = parameters.requiredNumber("time");
    if (Math.abs(clock.instant().getEpochSecond() - time) > TOLERANCE.toSeconds()) {
      throw Refusal.because("the time is out of date");
    }
    String sent = request.header("authorization").orElse("");
    if (!sent.equals(md5(parameters.required("time") + code))) {
      throw Refusal.because("the authorization is wrong");
    }
  }

  private static String md5(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }
}
