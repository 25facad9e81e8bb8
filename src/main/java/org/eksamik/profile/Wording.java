package org.eksamik.profile;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Says in people's words what stands in a profile, and what its schema allows there. */
final class Wording {
  private Wording() {}

  /** What stands at this place; of a secret only its kind. */
  static String found(JsonNode value, JsonPointer place) {
    return switch (value.getNodeType()) {
      case OBJECT, POJO -> value.isEmpty() ? "an empty object" : "an object";
      case ARRAY -> value.isEmpty() ? "an empty list" : "a list";
      case NULL -> "null";
      case MISSING -> "nothing";
      case BOOLEAN -> JsonPlace.isSecret(place) ? "true or false" : value.asText();
      case NUMBER -> JsonPlace.isSecret(place) ? "a number" : JsonPlace.shortened(value.asText());
      case STRING, BINARY -> text(value.asText(), JsonPlace.isSecret(place));
    };
  }

  /** What a schema without a reference allows. */
  static String allowed(JsonNode schema) {
    if (schema.has("const")) {
      return schema.path("const").asText();
    }
    if (schema.has("enum")) {
      List<String> choices = new ArrayList<>();
      schema.path("enum").forEach(choice -> choices.add("\"" + choice.asText() + "\""));
      return inLine(choices, "or");
    }
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      return schema.path("format").asText().equals(ProfileFormat.PROXY.getName())
          ? ProfileFormat.PROXY.allowed()
          : "a whole number, or a text that is filled in";
    }
    return switch (type.asText()) {
      case "integer" -> number(schema);
      case "boolean" -> "true or false";
      case "object" -> "an object with " + names(schema, schema.has("minProperties"));
      case "array" -> "a list";
      default ->
          ProfileFormat.named(schema.path("format").asText())
              .map(ProfileFormat::allowed)
              .orElse("a text");
    };
  }

  static String inLine(List<String> words, String last) {
    int end = words.size() - 1;
    return end < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, end)) + " " + last + " " + words.get(end);
  }

  private static String names(JsonNode schema, boolean anyOfThem) {
    List<String> names = new ArrayList<>();
    schema.path("properties").fieldNames().forEachRemaining(names::add);
    names.remove("$schema");
    if (names.isEmpty()) {
      return "texts by name";
    }
    return anyOfThem ? String.join(", ", names) + " or both" : inLine(names, "and");
  }

  private static String number(JsonNode schema) {
    return schema.has("minimum")
        ? "a whole number from " + schema.path("minimum") + " to " + schema.path("maximum")
        : "a whole number";
  }

  private static String text(String text, boolean secret) {
    if (text.isBlank()) {
      return "an empty text";
    }
    if (!ProfileFormat.isFilled(text)) {
      return "a placeholder";
    }
    if (secret) {
      return "a text";
    }
    if (text.contains("://") && text.contains("@")) {
      return "an address with a name or password in it";
    }
    // The part after the question mark may hold a key.
    int query = text.contains("://") ? text.indexOf('?') : -1;
    return "\"" + JsonPlace.shortened(query < 0 ? text : text.substring(0, query) + "?…") + "\"";
  }
}
