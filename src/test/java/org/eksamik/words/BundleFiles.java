package org.eksamik.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bundles as they lie in {@code resources/i18n}. */
final class BundleFiles {
  private static final Path FOLDER = Path.of("resources/i18n");
  private static final Pattern NAME = Pattern.compile("([a-z]+)_([a-z]+)\\.properties");
  private static final Pattern ENTRY = Pattern.compile("(?m)^([A-Za-z][\\w.*|\\[\\]-]*)=");
  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

  private BundleFiles() {}

  /** The bundles' names, by whatever language they are in. */
  static SortedSet<String> names() {
    return files()
        .map(file -> NAME.matcher(file).replaceAll("$1"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every language that any bundle is in. */
  static SortedSet<String> languages() {
    return files()
        .map(file -> NAME.matcher(file).replaceAll("$2"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Texts by key; a key that stands twice is a mistake. */
  static Map<String, String> read(String bundle, String language) {
    Path file = FOLDER.resolve(bundle + "_" + language + ".properties");
    assertThat(file).exists();
    try {
      String text = Files.readString(file);
      List<String> keys = ENTRY.matcher(text).results().map(entry -> entry.group(1)).toList();
      assertThat(keys).as("%s", file).doesNotHaveDuplicates();
      Properties entries = new Properties();
      entries.load(new StringReader(text));
      Map<String, String> texts = new LinkedHashMap<>();
      keys.forEach(key -> texts.put(key, entries.getProperty(key)));
      assertThat(texts.keySet()).as("%s", file).isEqualTo(entries.stringPropertyNames());
      return texts;
    } catch (IOException unreadable) {
      throw new AssertionError(file + " is no UTF-8 text", unreadable);
    }
  }

  static SortedSet<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(place -> place.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The text with nothing in its places. */
  static String withoutPlaces(String text) {
    return PLACE.matcher(text).replaceAll("");
  }

  private static Stream<String> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
