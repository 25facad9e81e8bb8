package org.eksamik.profile;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.ValidatorTypeCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.eksamik.exam.Fault;
import org.eksamik.words.Phrase;

/** The shipped {@code profile.schema.json}, and its verdict in our own words. */
final class ProfileSchema {
  private static final String RESOURCE = "/profile/profile.schema.json";
  private static final int FARTHEST_SUGGESTION = 3;

  /**
   * JSON Schema 2020-12, section 8 and what follows it, as far as the schema uses it. The library's
   * own set brings formats that are none of ours and take their time to get ready.
   */
  private static final Map<String, Boolean> VOCABULARIES =
      Stream.of("core", "applicator", "validation", "meta-data", "format-annotation")
          .collect(
              Collectors.toUnmodifiableMap(
                  name -> "https://json-schema.org/draft/2020-12/vocab/" + name, _ -> true));

  private final JsonNode source;
  private final JsonSchema schema;

  private ProfileSchema(JsonNode source) {
    this.source = source;
    JsonMetaSchema words =
        JsonMetaSchema.builder(SchemaId.V202012)
            .specification(SpecVersion.VersionFlag.V202012)
            .idKeyword("$id")
            .keywords(ValidatorTypeCode.getKeywords(SpecVersion.VersionFlag.V202012))
            .vocabularies(VOCABULARIES)
            .formats(Arrays.<com.networknt.schema.Format>asList(ProfileFormat.values()))
            .build();
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .pathType(PathType.JSON_POINTER)
            // A profile needs a part of it, and a student waits for the window meanwhile.
            .preloadJsonSchema(false)
            .build();
    this.schema =
        JsonSchemaFactory.builder()
            .metaSchema(words)
            .defaultMetaSchemaIri(words.getIri())
            .build()
            .getSchema(source, config);
  }

  static ProfileSchema load() {
    try (InputStream resource = ProfileSchema.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException(RESOURCE + " is not in this build");
      }
      return new ProfileSchema(new JsonMapper().readTree(resource));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The schema as it ships. */
  JsonNode source() {
    return source;
  }

  List<Finding> check(JsonNode profile) {
    return schema.validate(profile).stream().map(message -> finding(message, profile)).toList();
  }

  private Finding finding(ValidationMessage message, JsonNode profile) {
    JsonPointer place = pointer(message.getInstanceLocation());
    JsonNode rules = source.at(pointer(message.getSchemaLocation().getFragment()).head());
    return switch (message.getType()) {
      case "required" -> {
        JsonNode rule = rules.path("properties").path(message.getProperty());
        yield value(place.appendProperty(message.getProperty()), MissingNode.getInstance(), rule);
      }
      case "additionalProperties" -> unknown(place, message.getProperty(), rules);
      default -> value(place, profile.at(place), rules);
    };
  }

  private Finding value(JsonPointer place, JsonNode value, JsonNode rules) {
    boolean secret = ProfileFormat.SECRET.getName().equals(resolved(rules).path("format").asText());
    boolean empty = value.isNull() || value.isMissingNode() || isUnfilled(value);
    return new Finding(
        JsonPlace.path(place),
        Wording.found(value, place),
        Wording.allowed(resolved(rules)),
        Optional.empty(),
        secret && empty ? Fault.PROFILE_SECRET_MISSING : Fault.PROFILE_INVALID);
  }

  private static boolean isUnfilled(JsonNode value) {
    return value.isTextual() && !ProfileFormat.isFilled(value.asText());
  }

  private static Finding unknown(JsonPointer place, String name, JsonNode rules) {
    List<String> names = new ArrayList<>();
    rules.path("properties").fieldNames().forEachRemaining(names::add);
    names.remove("$schema");
    return new Finding(
        JsonPlace.path(place.appendProperty(name)),
        Phrase.of("found.unknown-name"),
        names.isEmpty()
            ? Phrase.of("found.nothing")
            : Phrase.of("allowed.one-of", Map.of("names", new Phrase.Row(names, "list.or"))),
        nearest(name, names),
        Fault.PROFILE_INVALID);
  }

  private static Optional<String> nearest(String name, List<String> names) {
    LevenshteinDistance distance = new LevenshteinDistance(FARTHEST_SUGGESTION);
    Optional<String> best = Optional.empty();
    int closest = Math.min(FARTHEST_SUGGESTION, name.length() / 2) + 1;
    for (String candidate : names) {
      int far = distance.apply(name, candidate);
      if (name.equalsIgnoreCase(candidate)) {
        return Optional.of(candidate);
      }
      if (far >= 0 && far < closest) {
        closest = far;
        best = Optional.of(candidate);
      }
    }
    return best;
  }

  private JsonNode resolved(JsonNode rules) {
    return rules.has("$ref")
        ? source.at(JsonPointer.compile(rules.path("$ref").asText().substring(1)))
        : rules;
  }

  private static JsonPointer pointer(JsonNodePath path) {
    JsonPointer pointer = JsonPointer.empty();
    for (int i = 0; i < path.getNameCount(); i++) {
      pointer =
          path.getElement(i) instanceof Integer index
              ? pointer.appendIndex(index)
              : pointer.appendProperty(path.getName(i));
    }
    return pointer;
  }
}
