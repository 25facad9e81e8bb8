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
import java.util.stream.Collectors;
import org.eksamik.evidence.keys.VerifyingKey;
import org.eksamik.evidence.log.Finding;
import org.eksamik.evidence.log.Verification;
import org.eksamik.evidence.reading.Gravity;
import org.eksamik.evidence.reading.RecordedEvent;
import org.eksamik.evidence.reading.RecordedSession;
import org.eksamik.words.Texts;

/** What is said about recorded sessions, in one language. Unchanging. */
public final class EvidenceWords {
  private final Texts sentences;

  private EvidenceWords(Texts sentences) {
    this.sentences = sentences;
  }

  /** English for every language that Eksamik does not speak. */
  public static EvidenceWords in(Locale wanted) {
    return new EvidenceWords(Texts.of("evidence", wanted));
  }

  public Locale language() {
    return sentences.locale();
  }

  public String text(String key) {
    return sentences.text(key);
  }

  public String text(String key, Map<String, String> facts) {
    return sentences.text(key, facts);
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
    return sentences.has(key) ? text(key) : name;
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
    return DateTimeFormatter.ofPattern("HH:mm:ss", language()).format(when.atZone(zone()));
  }

  /** Day and time of day. */
  public String moment(Instant when) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(language())
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
