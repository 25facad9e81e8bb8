package org.eksamik.profile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharArrayReader;
import java.io.IOException;
import java.nio.CharBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eksamik.words.Phrase;

/**
 * A profile's text as JSON, with comments and a byte order mark allowed.
 *
 * @param tree absent where the text is not JSON
 * @param findings syntax errors and names that stand twice
 */
record ProfileText(Optional<JsonNode> tree, List<Finding> findings) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** The text may hold secrets: buffers of the reading are not kept for other readings. */
  static ProfileText parse(char[] text) {
    int begin = text.length > 0 && text[0] == BYTE_ORDER_MARK ? 1 : 0;
    CharBuffer json = CharBuffer.wrap(text, begin, text.length - begin);
    JsonMapper mapper =
        JsonMapper.builder(
                JsonFactory.builder()
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    try {
      JsonNode tree = mapper.readTree(reader(json));
      if (tree.isMissingNode()) {
        return new ProfileText(
            Optional.empty(),
            List.of(
                Finding.invalid(
                    "", Phrase.of("found.file.empty"), Phrase.of("allowed.json-object"))));
      }
      return new ProfileText(Optional.of(tree), doubles(mapper, json));
    } catch (JsonProcessingException broken) {
      return new ProfileText(
          Optional.empty(), List.of(broken(Optional.ofNullable(broken.getLocation()))));
    } catch (IOException impossible) {
      throw new IllegalStateException("a text in memory could not be read", impossible);
    }
  }

  /**
   * The library's own words quote the text, which may be a secret: only the place is told, where
   * there is one (too deep a nesting has none).
   */
  private static Finding broken(Optional<JsonLocation> at) {
    return Finding.invalid(
        "",
        at.map(location -> Phrase.of("found.json-mistake.at", place(location)))
            .orElse(Phrase.of("found.json-mistake")),
        Phrase.of("allowed.json"));
  }

  private static List<Finding> doubles(JsonMapper mapper, CharBuffer json) throws IOException {
    List<Finding> findings = new ArrayList<>();
    Deque<Set<String>> seen = new ArrayDeque<>();
    try (JsonParser parser = mapper.createParser(reader(json))) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        switch (token) {
          case START_OBJECT -> seen.push(new HashSet<>());
          case END_OBJECT -> seen.pop();
          case FIELD_NAME -> {
            if (!seen.element().add(parser.currentName())) {
              findings.add(
                  Finding.invalid(
                      JsonPlace.path(parser.getParsingContext().pathAsPointer()),
                      Phrase.of("found.name-twice", place(parser.currentTokenLocation())),
                      Phrase.of("allowed.name-once")));
            }
          }
          default -> {}
        }
      }
    }
    return findings;
  }

  private static CharArrayReader reader(CharBuffer json) {
    return new CharArrayReader(json.array(), json.position(), json.remaining());
  }

  private static Map<String, Phrase> place(JsonLocation at) {
    return Map.of(
        "line", Phrase.verbatim(Integer.toString(at.getLineNr())),
        "column", Phrase.verbatim(Integer.toString(at.getColumnNr())));
  }
}
