package org.eksamik.doctor.update;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What a manifest offers. Nobody but the administrator fetches it.
 *
 * @param file the package's name
 * @param sha256 of the package, in 64 hexadecimal digits
 * @param address where the package lies
 * @param expires until when the manifest holds
 */
record Release(ReleaseNumber version, String file, String sha256, URI address, Instant expires) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /** Nothing where these bytes are no manifest, or one of a later form. */
  static Optional<Release> read(byte[] manifest) {
    try {
      JsonNode json = JSON.readTree(manifest);
      String file = json.path("file").asText();
      String sha256 = json.path("sha256").asText();
      URI address = URI.create(json.path("address").asText());
      if (json.path("manifest").asInt() != 1
          || !file.matches("[A-Za-z0-9][A-Za-z0-9._~+-]{0,127}")
          || !sha256.matches("[0-9a-f]{64}")
          || !"https".equals(address.getScheme())
          || address.getHost() == null) {
        return Optional.empty();
      }
      Instant expires = OffsetDateTime.parse(json.path("expires").asText()).toInstant();
      return ReleaseNumber.read(json.path("version").asText())
          .map(version -> new Release(version, file, sha256, address, expires));
    } catch (IOException | IllegalArgumentException | DateTimeException notAManifest) {
      return Optional.empty();
    }
  }
}
