package org.eksamik.ui.admin.candidates.listing;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eksamik.provider.KnownCandidate;

/**
 * Finds and orders rows; slow for long lists, so not for the FX thread.
 *
 * @param search words that must all stand somewhere in a row, in either case
 * @param sorting absent: the provider's own order
 */
public record RowFilter(String search, Optional<Sorting> sorting, Locale language) {

  /** Whether every row passes in the provider's order. */
  public boolean isOff() {
    return search.isBlank() && sorting.isEmpty();
  }

  List<KnownCandidate> apply(List<KnownCandidate> rows) {
    List<String> wanted =
        Arrays.stream(search.toLowerCase(language).split("\\s+"))
            .filter(word -> !word.isEmpty())
            .toList();
    Stream<KnownCandidate> found =
        wanted.isEmpty() ? rows.stream() : rows.stream().filter(row -> has(row, wanted));
    return sorting.map(order -> found.sorted(comparator(order)).toList()).orElseGet(found::toList);
  }

  private boolean has(KnownCandidate row, List<String> wanted) {
    String text =
        Stream.of(
                Stream.of(row.id().orElse(""), row.login().orElse("")),
                row.fields().values().stream(),
                row.groups().stream().map(group -> group.title()))
            .flatMap(parts -> parts)
            .collect(Collectors.joining("\n"))
            .toLowerCase(language);
    return wanted.stream().allMatch(text::contains);
  }

  /** Numbers by their size, texts as this language orders them, and nothing comes last. */
  private Comparator<KnownCandidate> comparator(Sorting order) {
    Collator collator = Collator.getInstance(language);
    Comparator<String> byText =
        Comparator.comparingInt(RowFilter::digits).thenComparing(collator::compare);
    Comparator<KnownCandidate> byColumn =
        Comparator.comparing(order.column()::text, order.ascending() ? byText : byText.reversed());
    return Comparator.<KnownCandidate, Boolean>comparing(row -> order.column().text(row).isEmpty())
        .thenComparing(byColumn);
  }

  /** The length of a whole number, so that shorter ones come first; texts come after all. */
  private static int digits(String text) {
    return text.chars().allMatch(sign -> sign >= '0' && sign <= '9')
        ? text.length()
        : Integer.MAX_VALUE;
  }
}
