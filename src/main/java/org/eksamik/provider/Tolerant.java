package org.eksamik.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Reading of answers that write the same thing as a number here and as a text there. */
public final class Tolerant {
  private Tolerant() {}

  /** The first of these names that holds a text, a number or a flag; blank is absent. */
  public static Optional<String> text(JsonNode object, String... names) {
    return Stream.of(names).map(object::path).flatMap(node -> text(node).stream()).findFirst();
  }

  /** The value itself, where it is a text, a number or a flag and not blank. */
  public static Optional<String> text(JsonNode value) {
    return Optional.of(value)
        .filter(node -> node.isValueNode() && !node.isNull() && !node.isMissingNode())
        .map(node -> node.asText().strip())
        .filter(text -> !text.isEmpty());
  }

  /** A whole number, also as a text. */
  public static OptionalLong number(JsonNode value) {
    return text(value)
        .filter(text -> text.matches("-?\\d{1,18}"))
        .map(text -> OptionalLong.of(Long.parseLong(text)))
        .orElse(OptionalLong.empty());
  }

  public static Optional<BigDecimal> decimal(JsonNode value) {
    return text(value)
        .filter(text -> text.matches("-?\\d{1,18}(\\.\\d{1,18})?"))
        .map(BigDecimal::new);
  }

  public static Optional<Boolean> flag(JsonNode value) {
    return text(value)
        .flatMap(text ->
            switch (text) {
              case "1", "true" -> Optional.of(true);
              case "0", "false" -> Optional.of(false);
              default -> Optional.empty();
            });
  }

  /** Seconds since 1970; zero is absent. */
  public static Optional<Instant> seconds(JsonNode value) {
    OptionalLong seconds = number(value);
    return seconds.isPresent() && seconds.getAsLong() > 0
        ? Optional.of(Instant.ofEpochSecond(seconds.getAsLong()))
        : Optional.empty();
  }

  /** What a list holds; nothing where there is none. */
  public static List<JsonNode> items(JsonNode list) {
    return list.isArray() ? list.valueStream().toList() : List.of();
  }
}
