package org.eksamik.profile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** By what a profile is known again, however it is laid out, commented or sealed. */
final class ProfileDigest {
  /** Profiles hold secrets: buffers of the writing are not kept for other writings. */
  private static final JsonMapper SORTED =
      JsonMapper.builder(
              JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool()).build())
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private ProfileDigest() {}

  /**
   * SHA-256 in hexadecimal of the JSON without blanks and comments, its names in order, files that
   * were enclosed by their names.
   */
  static String of(JsonNode profile) {
    try {
      byte[] content =
          SORTED.writeValueAsBytes(
              SORTED.treeToValue(EnclosedText.withNames(profile), Object.class));
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      Arrays.fill(content, (byte) 0);
      return HexFormat.of().formatHex(digest);
    } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("JSON can be written, and every JDK has SHA-256", impossible);
    }
  }
}
