package org.eksamik.ui.admin.frame;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.provider.ReasonSentences;
import org.eksamik.ui.words.Words;

/**
 * What to tell staff about a failure: what happened, as students are told it, and then what the
 * help desk wants to know.
 */
public record StaffTexts(Words words) {
  /** A place of a text that nothing is known for, at its end. */
  private static final Pattern UNKNOWN = Pattern.compile("(\\s*–)+\\s*$");

  public String title(ExamException why) {
    return why.fault() == Fault.PROVIDER_REFUSED
        ? words.text("admin.refused")
        : words.error(why).title();
  }

  /** The provider's reason, where it is one that we know, and its own words. */
  public String details(ExamException why) {
    Map<String, String> facts = why.facts();
    String desk = UNKNOWN.matcher(words.error(why).desk()).replaceAll("");
    Optional<String> sentence =
        Optional.ofNullable(facts.get("code"))
            .flatMap(code ->
                ReasonSentences.in(words.language()).of(facts.getOrDefault("provider", ""), code));
    return sentence.map(known -> known + " " + desk).orElse(desk);
  }

  /** Both and the code, in one line of text. */
  public String line(ExamException why) {
    return words.text(
        "error.line",
        Map.of("title", title(why), "details", details(why), "code", why.fault().code()));
  }
}
