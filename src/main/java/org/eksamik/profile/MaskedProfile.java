package org.eksamik.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;

/** A profile to be looked at: whatever the schema calls secret is dots, and enclosed files are. */
public final class MaskedProfile {
  private static final TextNode DOTS = TextNode.valueOf("•••");

  private final Set<String> secrets = new HashSet<>();

  private MaskedProfile(JsonNode schema) {
    collect(schema);
  }

  /**
   * The profile in these bytes, which stay the caller's to wipe.
   *
   * @throws ExamException PROFILE_INVALID where they are no JSON
   */
  public static JsonNode of(byte[] utf8) throws ExamException {
    CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(utf8));
    char[] text = new char[decoded.remaining()];
    decoded.get(text);
    Arrays.fill(decoded.array(), '\0');
    try {
      JsonNode tree =
          ProfileText.parse(text).tree().orElseThrow(() -> ExamException.of(Fault.PROFILE_INVALID));
      new MaskedProfile(ProfileSchema.load().source()).mask(tree);
      return EnclosedText.covered(tree);
    } finally {
      Arrays.fill(text, '\0');
    }
  }

  private void mask(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (String name : object.properties().stream().map(entry -> entry.getKey()).toList()) {
        if (secrets.contains(name)) {
          object.set(name, masked(object.path(name)));
        } else {
          mask(object.path(name));
        }
      }
    } else {
      node.forEach(this::mask);
    }
  }

  /** Keeps how many there are, and what they are called. */
  private static JsonNode masked(JsonNode secret) {
    return switch (secret) {
      case ArrayNode list -> {
        ArrayNode dots = list.arrayNode();
        list.forEach(one -> dots.add(masked(one)));
        yield dots;
      }
      case ObjectNode object -> {
        ObjectNode dots = object.objectNode();
        object.properties().forEach(entry -> dots.set(entry.getKey(), masked(entry.getValue())));
        yield dots;
      }
      default -> DOTS;
    };
  }

  /** A name is secret anywhere once it is secret somewhere. */
  private void collect(JsonNode schema) {
    schema
        .path("properties")
        .properties()
        .forEach(entry -> {
          if (isSecret(entry.getValue())) {
            secrets.add(entry.getKey());
          }
        });
    schema.forEach(this::collect);
  }

  private static boolean isSecret(JsonNode rules) {
    return rules.path("writeOnly").asBoolean()
        || rules.path("items").path("writeOnly").asBoolean()
        || rules.path("$ref").asText().equals("#/$defs/secret");
  }
}
