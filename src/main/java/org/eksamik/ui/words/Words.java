package org.eksamik.ui.words;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.eksamik.exam.ExamException;
import org.eksamik.words.Language;
import org.eksamik.words.Texts;

/**
 * All texts of the windows in one language. A text may have places such as <code>{name}</code>,
 * filled from facts. Unchanging; changing the language means taking another.
 */
public final class Words {
  private final Language language;
  private final Texts messages;
  private final Texts errors;

  private Words(Language language) {
    this.language = language;
    this.messages = Texts.of("messages", language);
    this.errors = Texts.of("errors", language);
  }

  /** The words of this language, or of the first one offered where there are none. */
  public static Words in(Locale wanted) {
    return in(Language.of(wanted).orElse(Language.ET));
  }

  public static Words in(Language language) {
    return new Words(language);
  }

  public Language spoken() {
    return language;
  }

  public Locale language() {
    return language.locale();
  }

  /** The texts as FXML wants them. */
  public ResourceBundle bundle() {
    return messages.bundle();
  }

  public String text(String key) {
    return messages.text(key);
  }

  public String text(String key, Map<String, String> facts) {
    return messages.text(key, facts);
  }

  public String text(String key, String fact, String value) {
    return text(key, Map.of(fact, value));
  }

  /** A text, or another one where the bundles do not know the first. */
  public String textOr(String key, String otherwise) {
    return messages.text(messages.has(key) ? key : otherwise);
  }

  /** The form of a text that fits a number, with the number in the place {@code n}. */
  public String count(String key, long number) {
    return messages.count(key, number, Map.of("n", number(number)));
  }

  /** A whole number as this language groups its digits. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(language()).format(number);
  }

  /** A number with as many places as it has. */
  public String number(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(language());
    format.setMaximumFractionDigits(Math.max(0, number.scale()));
    return format.format(number);
  }

  /** What to tell about a failure, to the person and to the help desk. */
  public ErrorText error(ExamException failure) {
    return new ErrorText(
        error(failure, "title"),
        error(failure, "do"),
        error(failure, "ask"),
        error(failure, "desk"));
  }

  private String error(ExamException failure, String part) {
    String key = "error." + failure.fault().code() + "." + part;
    return errors.has(key)
        ? errors.text(key, failure.facts(language()))
        : messages.text("trouble." + part, failure.facts(language()));
  }

  /** The time of day, as on the wall clock of the room. */
  public String time(Instant when) {
    return DateTimeFormatter.ofPattern("HH:mm", language()).format(when.atZone(zone()));
  }

  public String date(Instant when) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(language())
        .format(when.atZone(zone()));
  }

  /** Day and time, short enough for a table. English in figures alone leaves the month open. */
  public String moment(Instant when) {
    boolean english = language().getLanguage().equals(Locale.ENGLISH.getLanguage());
    return DateTimeFormatter.ofLocalizedDate(english ? FormatStyle.MEDIUM : FormatStyle.SHORT)
            .withLocale(language())
            .format(when.atZone(zone()))
        + " "
        + time(when);
  }

  private static ZoneId zone() {
    return ZoneId.systemDefault();
  }

  /**
   * The four texts of a failure.
   *
   * @param title what happened
   * @param doNow what to do now
   * @param ask whom to call
   * @param desk what the help desk wants to know
   */
  public record ErrorText(String title, String doNow, String ask, String desk) {}
}
