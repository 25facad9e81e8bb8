package org.eksamik.words;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Something to be said, in a language that is known only when it is said. */
public sealed interface Phrase {
  /** As it is in every language, such as a name or a number. */
  record Verbatim(String text) implements Phrase {
    @Override
    public String in(Texts texts) {
      return text;
    }
  }

  /**
   * A text of a bundle.
   *
   * @param parts what fills its places
   */
  record Sentence(String key, Map<String, Phrase> parts) implements Phrase {
    public Sentence {
      parts = Map.copyOf(parts);
    }

    @Override
    public String in(Texts texts) {
      return texts.text(
          key,
          parts.entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, part -> part.getValue().in(texts))));
    }
  }

  /**
   * Names in a row.
   *
   * @param last the key of the text that puts the last of them, {@code {item}}, behind the others,
   *     {@code {list}}
   */
  record Row(List<String> items, String last) implements Phrase {
    private static final String NEXT = "list.next";

    public Row {
      items = List.copyOf(items);
    }

    @Override
    public String in(Texts texts) {
      String row = items.isEmpty() ? "" : items.getFirst();
      for (int i = 1; i < items.size(); i++) {
        String key = i + 1 < items.size() ? NEXT : last;
        row = texts.text(key, Map.of("list", row, "item", items.get(i)));
      }
      return row;
    }
  }

  String in(Texts texts);

  static Phrase verbatim(String text) {
    return new Verbatim(text);
  }

  static Phrase of(String key) {
    return new Sentence(key, Map.of());
  }

  static Phrase of(String key, String place, String value) {
    return new Sentence(key, Map.of(place, verbatim(value)));
  }

  static Phrase of(String key, Map<String, Phrase> parts) {
    return new Sentence(key, parts);
  }
}
