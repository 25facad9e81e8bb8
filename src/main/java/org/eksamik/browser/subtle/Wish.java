package org.eksamik.browser.subtle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a page asks of one algorithm: its name and parameters as the standard's dictionaries have
 * them, bytes in base 64. The page's word; a wrong one fails as {@code OperationError}.
 */
final class Wish {
  private final JsonNode members;

  Wish(JsonNode members) {
    this.members = members;
  }

  String name() {
    return text("name");
  }

  String text(String member) {
    return members.path(member).asText();
  }

  Wish inner(String member) {
    return new Wish(members.path(member));
  }

  boolean has(String member) {
    return members.hasNonNull(member);
  }

  boolean is(String member) {
    return members.path(member).asBoolean();
  }

  long number(String member) {
    return members.path(member).asLong();
  }

  int integer(String member) throws SubtleException {
    if (!members.path(member).canConvertToInt()) {
      throw SubtleException.operation();
    }
    return members.path(member).asInt();
  }

  OptionalInt integerIfThere(String member) throws SubtleException {
    return has(member) ? OptionalInt.of(integer(member)) : OptionalInt.empty();
  }

  byte[] bytes(String member) throws SubtleException {
    try {
      return Base64.getDecoder().decode(text(member));
    } catch (IllegalArgumentException e) {
      throw SubtleException.operation();
    }
  }

  Optional<byte[]> bytesIfThere(String member) throws SubtleException {
    return has(member) ? Optional.of(bytes(member)) : Optional.empty();
  }

  Set<String> words(String member) {
    Set<String> words = new LinkedHashSet<>();
    members.path(member).forEach(word -> words.add(word.asText()));
    return words;
  }

  JsonNode json(String member) {
    return members.path(member);
  }
}
