package org.eksamik.provider.oqylyq;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eksamik.exam.ProviderPicture;

/**
 * {@code qrcode_image}: a picture as Base64 (S000:L115), with or without a {@code data:} prefix.
 */
final class QrPicture {
  private static final Pattern DATA_PREFIX = Pattern.compile("(?i)^\\s*data:[^,]*,");

  private QrPicture() {}

  static Optional<ProviderPicture> of(JsonNode field) {
    if (!field.isTextual() || field.textValue().isBlank()) {
      return Optional.empty();
    }
    String base64 = DATA_PREFIX.matcher(field.textValue()).replaceFirst("").replaceAll("\\s", "");
    try {
      return Optional.of(new ProviderPicture(Base64.getDecoder().decode(base64)));
    } catch (IllegalArgumentException notBase64) {
      // Handed on as it is, so that who compares it with the link finds that it cannot be read.
      return Optional.of(new ProviderPicture(field.textValue().getBytes(StandardCharsets.UTF_8)));
    }
  }
}
