package org.eksamik.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eksamik.sandbox.http.Json;
import org.eksamik.sandbox.http.Page;
import org.eksamik.words.Language;

/**
 * The questions of one demo exam, from {@code resources/sandbox/papers}.
 *
 * @param languages a title and questions by language
 */
public record Paper(String id, JsonNode languages) {
  private static final List<String> IDS = List.of("math", "english", "safety");

  public static Optional<Paper> find(String id) {
    return IDS.contains(id) ? Optional.of(read(id)) : Optional.empty();
  }

  private static Paper read(String id) {
    return new Paper(id, Json.read(Page.file("papers/" + id + ".json")));
  }

  public String title(Language language) {
    return in(language).path("title").asText();
  }

  Set<String> questionIds() {
    Set<String> ids = new LinkedHashSet<>();
    in(Language.ET).path("questions").forEach(question -> ids.add(question.path("id").asText()));
    return ids;
  }

  /** Title and questions, for the exam page to fill in further. */
  ObjectNode in(Language language) {
    return languages.path(language.code()).deepCopy();
  }
}
