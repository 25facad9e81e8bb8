package org.eksamik.evidence.words;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eksamik.evidence.keys.VerifyingKey;
import org.eksamik.evidence.log.Finding;
import org.eksamik.evidence.log.Verification;
import org.eksamik.evidence.reading.Gravity;
import org.eksamik.evidence.reading.RecordedEvent;
import org.eksamik.evidence.reading.RecordedSession;

/** What is said about recorded sessions, in one language. Unchanging. */
public final class EvidenceWords {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  private final Locale language;
  private final ResourceBundle sentences;

  private EvidenceWords(Locale language) {
    this.language = language;
    this.sentences =
        ResourceBundle.getBundle(
            "i18n.evidence",
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** English for every language but those there is a bundle for. */
  public static EvidenceWords in(Locale wanted) {
    return new EvidenceWords(wanted.getLanguage().equals("et") ? Locale.of("et") : Locale.ENGLISH);
  }

  public Locale language() {
    return language;
  }

  public String text(String key) {
    return sentences.getString(key);
  }

  public String text(String key, Map<String, String> facts) {
    return PLACE
        .matcher(text(key))
        .replaceAll(place -> Matcher.quoteReplacement(facts.getOrDefault(place.group(1), "–")));
  }

  /** What is not as it was written, and where. */
  public String finding(Finding found) {
    return text(
        "finding." + lower(found.what()),
        Map.of(
            "segment", Integer.toString(found.segment()),
            "entry", Long.toString(found.entry()),
            "stream", found.stream().isEmpty() ? "–" : found.stream(),
            "detail", found.detail()));
  }

  /** Whether the session is as it was recorded, in one sentence. */
  public String verdict(RecordedSession session) {
    return text("verdict." + lower(session.verdict()));
  }

  /** What to know beside that: who signed it, what the key did not open. */
  public List<String> more(RecordedSession session) {
    List<String> more = new ArrayList<>();
    Verification verification = session.verification();
    String entries = Long.toString(verification.entries());
    more.add(
        verification
            .signer()
            .map(VerifyingKey::fingerprint)
            .map(signer -> text("verdict.signed", Map.of("entries", entries, "signer", signer)))
            .orElseGet(() -> text("verdict.unsigned", Map.of("entries", entries))));
    if (!session.signerKnown()) {
      more.add(text("verdict.compare"));
    }
    if (session.unreadable() > 0) {
      more.add(text("verdict.unreadable", Map.of("count", Long.toString(session.unreadable()))));
    }
    return more;
  }

  /** What happened; a kind that this program does not know keeps its name. */
  public String event(RecordedEvent event) {
    return event(event.name());
  }

  /** What an event of this kind says. */
  public String event(String name) {
    String key = "event." + name;
    return sentences.containsKey(key) ? text(key) : name;
  }

  /** What is known about an event, in one line. */
  public String facts(RecordedEvent event) {
    return event.facts().entrySet().stream()
        .map(fact -> fact.getKey() + ": " + fact.getValue())
        .collect(Collectors.joining(" · "));
  }

  public String gravity(Gravity gravity) {
    return text("gravity." + lower(gravity));
  }

  /** The time of day with its seconds. */
  public String time(Instant when) {
    return DateTimeFormatter.ofPattern("HH:mm:ss", language).format(when.atZone(zone()));
  }

  /** Day and time of day. */
  public String moment(Instant when) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(language)
            .format(when.atZone(zone()))
        + " "
        + time(when);
  }

  /** A length as hours, minutes and seconds. */
  public String length(Duration length) {
    return String.format(
        Locale.ROOT,
        "%d:%02d:%02d",
        length.toHours(),
        length.toMinutesPart(),
        length.toSecondsPart());
  }

  private static ZoneId zone() {
    return ZoneId.systemDefault();
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
