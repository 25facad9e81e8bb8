package org.eksamik.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eksamik.exam.Enclosure;
import org.eksamik.exam.Secret;

/** The values of one JSON object that the schema has already passed. */
record JsonValues(JsonNode object) {

  JsonValues in(String name) {
    return new JsonValues(object.path(name));
  }

  boolean has(String name) {
    return object.has(name);
  }

  String text(String name) {
    return object.path(name).asText();
  }

  Optional<String> optionalText(String name) {
    return Optional.ofNullable(object.get(name)).map(JsonNode::asText);
  }

  Secret secret(String name) {
    return Secret.of(text(name));
  }

  /** A whole number or a text, kept as it was given. */
  Object numberOrText(String name) {
    JsonNode value = object.path(name);
    if (value.isTextual()) {
      return value.asText();
    }
    return value.isIntegralNumber() ? value.numberValue() : value.longValue();
  }

  Optional<String> numberAsText(String name) {
    return has(name) ? Optional.of(numberOrText(name).toString()) : Optional.empty();
  }

  int number(String name, int otherwise) {
    return has(name) ? object.path(name).intValue() : otherwise;
  }

  boolean flag(String name, boolean otherwise) {
    return object.path(name).asBoolean(otherwise);
  }

  Optional<URI> address(String name) {
    return optionalText(name).map(URI::create);
  }

  /** An address to which paths are added: without a slash at its end. */
  URI base(String name, String otherwise) {
    String written = optionalText(name).orElse(otherwise);
    int end = written.length();
    while (written.charAt(end - 1) == '/') {
      end--;
    }
    return URI.create(written.substring(0, end));
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    object.path(name).forEach(value -> texts.add(value.asText()));
    return texts;
  }

  /** Files that stand beside a profile in this folder, or in it. */
  List<Enclosure> files(String name, Path folder) {
    return texts(name).stream().map(text -> enclosure(text, folder)).toList();
  }

  /** The same of one. */
  Optional<Enclosure> file(String name, Path folder) {
    return optionalText(name).map(text -> enclosure(text, folder));
  }

  private static Enclosure enclosure(String text, Path folder) {
    return EnclosedText.read(text).orElseGet(() -> new Enclosure.Beside(folder.resolve(text)));
  }

  List<JsonValues> objects(String name) {
    List<JsonValues> objects = new ArrayList<>();
    object.path(name).forEach(value -> objects.add(new JsonValues(value)));
    return objects;
  }

  Map<String, String> textsByName(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    object
        .path(name)
        .properties()
        .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
    return texts;
  }

  <E extends Enum<E>> E choice(String name, E otherwise) {
    return optionalText(name)
        .map(text -> Enum.valueOf(otherwise.getDeclaringClass(), text.toUpperCase(Locale.ROOT)))
        .orElse(otherwise);
  }
}
