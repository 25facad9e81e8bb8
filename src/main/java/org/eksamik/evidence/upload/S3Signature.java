package org.eksamik.evidence.upload;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import okhttp3.Request;
import org.eksamik.profile.UploadSettings;

/**
 * AWS Signature Version 4 for requests without a query ("Authenticating Requests: Using the
 * Authorization Header" in Amazon's S3 API reference).
 */
record S3Signature(UploadSettings.Target.S3 target) {
  static final String EMPTY_SHA256 =
      HexFormat.of().formatHex(Parcel.digest("SHA-256", new byte[0]));

  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** The request with its time and signature; all headers it has are signed. */
  Request sign(Request request, String bodySha256, Instant now) {
    String time = TIME.format(now);
    Map<String, String> headers = new TreeMap<>();
    request
        .headers()
        .forEach(it -> headers.put(it.getFirst().toLowerCase(Locale.ROOT), it.getSecond()));
    headers.put("host", host(request));
    headers.put("x-amz-content-sha256", bodySha256);
    headers.put("x-amz-date", time);
    String names = String.join(";", headers.keySet());
    String canonical =
        String.join(
            "\n",
            request.method(),
            request.url().encodedPath(),
            "",
            headers.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue().strip() + "\n")
                .collect(Collectors.joining()),
            names,
            bodySha256);
    String scope = time.substring(0, 8) + "/" + target.region() + "/s3/aws4_request";
    String toSign =
        String.join("\n", ALGORITHM, time, scope, hex(Parcel.digest("SHA-256", bytes(canonical))));
    String authorization =
        "%s Credential=%s/%s,SignedHeaders=%s,Signature=%s"
            .formatted(ALGORITHM, target.accessKey(), scope, names, hex(hmac(key(time), toSign)));
    return request
        .newBuilder()
        .header("x-amz-content-sha256", bodySha256)
        .header("x-amz-date", time)
        .header("Authorization", authorization)
        .build();
  }

  private static String host(Request request) {
    boolean usual = request.url().port() == (request.isHttps() ? 443 : 80);
    return request.url().host() + (usual ? "" : ":" + request.url().port());
  }

  private byte[] key(String time) {
    byte[] date = hmac(bytes("AWS4" + target.secretKey().reveal()), time.substring(0, 8));
    return hmac(hmac(hmac(date, target.region()), "s3"), "aws4_request");
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(bytes(text));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", impossible);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
