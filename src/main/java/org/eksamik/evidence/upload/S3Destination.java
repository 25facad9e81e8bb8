package org.eksamik.evidence.upload;

import java.io.IOException;
import java.time.InstantSource;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.eksamik.profile.UploadSettings;

/**
 * A bucket, addressed by path ({@code ENDPOINT/BUCKET/KEY}), which every S3 server understands. The
 * server checks what arrives against its SHA-256, and is asked for it afterwards.
 */
record S3Destination(
    UploadSettings.Target.S3 target,
    OkHttpClient client,
    InstantSource clock,
    int kilobitsPerSecond)
    implements Destination {
  private static final String CHECKSUM = "x-amz-checksum-sha256";

  @Override
  public String name() {
    return target.endpoint().getRawAuthority() + "/" + target.bucket();
  }

  private Request.Builder request(Parcel parcel) {
    HttpUrl address =
        HttpUrl.get(target.endpoint().toString())
            .newBuilder()
            .addPathSegment(target.bucket())
            .addPathSegments(parcel.key())
            .build();
    return new Request.Builder().url(address);
  }

  private Request signed(Request request, String bodySha256) {
    return new S3Signature(target).sign(request, bodySha256, clock.instant());
  }

  @Override
  public boolean has(Parcel parcel) throws IOException {
    Request head = request(parcel).header("x-amz-checksum-mode", "ENABLED").head().build();
    try (Response answer = client.newCall(signed(head, S3Signature.EMPTY_SHA256)).execute()) {
      return Answers.isThere(answer) && says(answer, parcel);
    }
  }

  /** Servers without checksums of their own give the MD5 as the entity tag. */
  private static boolean says(Response answer, Parcel parcel) {
    String checksum = answer.header(CHECKSUM);
    return checksum != null
        ? checksum.equals(parcel.sha256Base64())
        : ("\"" + parcel.md5Hex() + "\"").equals(answer.header("ETag"));
  }

  @Override
  public void send(Parcel parcel) throws IOException {
    Request put =
        request(parcel)
            .header(CHECKSUM, parcel.sha256Base64())
            .put(new PacedBody(parcel.bytes(), kilobitsPerSecond))
            .build();
    try (Response answer = client.newCall(signed(put, parcel.sha256Hex())).execute()) {
      Answers.require(answer);
    }
  }
}
