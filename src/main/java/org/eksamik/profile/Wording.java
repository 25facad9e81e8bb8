package org.eksamik.profile;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eksamik.words.Phrase;

/** Says in people's words what stands in a profile, and what its schema allows there. */
final class Wording {
  private Wording() {}

  /** What stands at this place; of a secret only its kind. */
  static Phrase found(JsonNode value, JsonPointer place) {
    boolean secret = JsonPlace.isSecret(place);
    return switch (value.getNodeType()) {
      case OBJECT, POJO -> Phrase.of(value.isEmpty() ? "found.object.empty" : "found.object");
      case ARRAY -> Phrase.of(value.isEmpty() ? "found.list.empty" : "found.list");
      case NULL -> Phrase.verbatim("null");
      case MISSING -> Phrase.of("found.nothing");
      case BOOLEAN -> secret ? Phrase.of("allowed.boolean") : Phrase.verbatim(value.asText());
      case NUMBER ->
          secret ? Phrase.of("found.number") : Phrase.verbatim(JsonPlace.shortened(value.asText()));
      case STRING, BINARY -> text(value.asText(), secret);
    };
  }

  /** What a schema without a reference allows. */
  static Phrase allowed(JsonNode schema) {
    if (schema.has("const")) {
      return Phrase.verbatim(schema.path("const").asText());
    }
    if (schema.has("enum")) {
      List<String> choices = new ArrayList<>();
      schema.path("enum").forEach(choice -> choices.add("\"" + choice.asText() + "\""));
      return new Phrase.Row(choices, "list.or");
    }
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      return schema.path("format").asText().equals(ProfileFormat.PROXY.getName())
          ? ProfileFormat.PROXY.allowed()
          : Phrase.of("allowed.number-or-text");
    }
    return switch (type.asText()) {
      case "integer" -> number(schema);
      case "boolean" -> Phrase.of("allowed.boolean");
      case "object" -> object(schema);
      case "array" -> Phrase.of("found.list");
      default ->
          ProfileFormat.named(schema.path("format").asText())
              .map(ProfileFormat::allowed)
              .orElse(Phrase.of("found.text"));
    };
  }

  private static Phrase object(JsonNode schema) {
    List<String> names = new ArrayList<>();
    schema.path("properties").fieldNames().forEachRemaining(names::add);
    names.remove("$schema");
    if (names.isEmpty()) {
      return Phrase.of("allowed.texts-by-name");
    }
    boolean anyOfThem = schema.has("minProperties");
    return Phrase.of(
        anyOfThem ? "allowed.object.any" : "allowed.object",
        Map.of("names", new Phrase.Row(names, anyOfThem ? "list.next" : "list.and")));
  }

  private static Phrase number(JsonNode schema) {
    return schema.has("minimum")
        ? Phrase.of(
            "allowed.number.range",
            Map.of(
                "from", Phrase.verbatim(schema.path("minimum").asText()),
                "to", Phrase.verbatim(schema.path("maximum").asText())))
        : Phrase.of("allowed.number");
  }

  private static Phrase text(String text, boolean secret) {
    if (text.isBlank()) {
      return Phrase.of("found.text.empty");
    }
    if (!ProfileFormat.isFilled(text)) {
      return Phrase.of("found.placeholder");
    }
    if (secret) {
      return Phrase.of("found.text");
    }
    if (text.contains("://") && text.contains("@")) {
      return Phrase.of("found.address-with-name");
    }
    // The part after the question mark may hold a key.
    int query = text.contains("://") ? text.indexOf('?') : -1;
    return quoted(query < 0 ? text : text.substring(0, query) + "?…");
  }

  /** The text itself, fit for a line. */
  static Phrase quoted(String text) {
    return Phrase.verbatim("\"" + JsonPlace.shortened(text) + "\"");
  }
}
