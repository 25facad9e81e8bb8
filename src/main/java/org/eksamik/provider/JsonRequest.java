package org.eksamik.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.RequestBody;

/** A JSON object as the body of a request. */
public final class JsonRequest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final MediaType TYPE = MediaType.get("application/json");

  private JsonRequest() {}

  /** Keeps the order of the map; numbers stay numbers and texts stay texts. */
  public static RequestBody body(Map<String, ?> object) {
    try {
      return RequestBody.create(JSON.writeValueAsBytes(object), TYPE);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("texts, numbers and maps are always JSON", impossible);
    }
  }
}
