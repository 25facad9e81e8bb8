package org.eksamik.provider;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.RequestBody;

/** A JSON object as the body of a request. */
public final class JsonRequest {
  /** Bodies hold passwords: their text is not kept in buffers for the next one. */
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool()).build())
          .build();

  private static final MediaType TYPE = MediaType.get("application/json");

  private JsonRequest() {}

  /** JSON for a form field. */
  public static String text(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("texts, numbers, lists and maps are always JSON", impossible);
    }
  }

  /** Keeps the order of the map; numbers stay numbers and texts stay texts. */
  public static RequestBody body(Map<String, ?> object) {
    return RequestBody.create(text(object).getBytes(StandardCharsets.UTF_8), TYPE);
  }
}
