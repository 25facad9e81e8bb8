package org.eksamik.profile.sealed;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eksamik.keys.SchoolKey;

/**
 * What a school says of a sealed profile, for everybody to read.
 *
 * @param terms for which profile, and from when until when
 * @param signer whose word it is
 * @param keys the content key, locked for each recipient
 */
public record Statement(Terms terms, SchoolKey signer, List<WrappedKey> keys) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  public Statement {
    keys = List.copyOf(keys);
  }

  byte[] json() {
    ObjectNode json =
        JSON.createObjectNode()
            .put("name", terms.name())
            .put("serial", terms.serial())
            .put("signer", signer.text());
    terms.notBefore().ifPresent(time -> json.put("notBefore", time.toString()));
    terms.expires().ifPresent(time -> json.put("expires", time.toString()));
    ArrayNode recipients = json.putArray("recipients");
    for (WrappedKey key : keys) {
      ObjectNode recipient = recipients.addObject();
      switch (key) {
        case WrappedKey.ForPassword _ -> recipient.put("password", true);
        case WrappedKey.ForWorkstation(WorkstationName whose, String _) ->
            recipient.put("workstation", whose.text());
      }
      recipient.put("key", key.jwe());
    }
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Nothing where these bytes are no statement. */
  static Optional<Statement> read(byte[] bytes) {
    try {
      JsonNode json = JSON.readTree(bytes);
      if (!json.path("serial").isIntegralNumber()
          || !json.path("serial").canConvertToLong()
          || json.path("serial").longValue() < 0
          || !json.path("name").isTextual()) {
        return Optional.empty();
      }
      List<WrappedKey> keys = new ArrayList<>();
      for (JsonNode recipient : json.path("recipients")) {
        keys.add(key(recipient));
      }
      Terms terms =
          new Terms(
              json.path("name").asText(),
              json.path("serial").longValue(),
              time(json, "notBefore"),
              time(json, "expires"));
      return Optional.of(new Statement(terms, SchoolKey.of(json.path("signer").asText()), keys));
    } catch (IOException | IllegalArgumentException | DateTimeException notAStatement) {
      return Optional.empty();
    }
  }

  private static WrappedKey key(JsonNode recipient) {
    String jwe = recipient.path("key").asText();
    return recipient.path("password").asBoolean()
        ? new WrappedKey.ForPassword(jwe)
        : new WrappedKey.ForWorkstation(
            WorkstationName.of(recipient.path("workstation").asText()), jwe);
  }

  private static Optional<Instant> time(JsonNode json, String name) {
    return json.has(name) ? Optional.of(Instant.parse(json.path(name).asText())) : Optional.empty();
  }
}
