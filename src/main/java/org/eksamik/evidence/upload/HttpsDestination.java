package org.eksamik.evidence.upload;

import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.eksamik.profile.UploadSettings;

/**
 * A server that takes {@code PUT ADDRESS/SESSION/SEGMENT} with a bearer token and says what it has
 * at {@code HEAD}: {@code Repr-Digest: sha-256=:…:} (RFC 9530).
 */
record HttpsDestination(
    UploadSettings.Target.Https target, OkHttpClient client, int kilobitsPerSecond)
    implements Destination {
  private static final String DIGEST = "Repr-Digest";

  @Override
  public String name() {
    return target.address().getScheme() + "://" + target.address().getRawAuthority();
  }

  private Request.Builder request(Parcel parcel) {
    return new Request.Builder()
        .url(target.address() + "/" + parcel.key())
        .header("Authorization", "Bearer " + target.token().reveal());
  }

  private static String digest(Parcel parcel) {
    return "sha-256=:" + parcel.sha256Base64() + ":";
  }

  @Override
  public boolean has(Parcel parcel) throws IOException {
    try (Response answer = client.newCall(request(parcel).head().build()).execute()) {
      return Answers.isThere(answer) && digest(parcel).equals(answer.header(DIGEST));
    }
  }

  @Override
  public void send(Parcel parcel) throws IOException {
    Request put =
        request(parcel)
            .header(DIGEST, digest(parcel))
            .put(new PacedBody(parcel.bytes(), kilobitsPerSecond))
            .build();
    try (Response answer = client.newCall(put).execute()) {
      Answers.require(answer);
    }
  }
}
