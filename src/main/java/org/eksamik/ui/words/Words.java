package org.eksamik.ui.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eksamik.exam.ExamException;

/**
 * All texts in one language. A text may have places such as <code>{name}</code>, filled from facts.
 * Unchanging; changing the language means taking another.
 */
public final class Words {
  /** The languages that have bundles, the first one first among equals. */
  public static final List<Locale> OFFERED = List.of(Locale.of("et"), Locale.ENGLISH);

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  private final Locale language;
  private final ResourceBundle messages;
  private final ResourceBundle errors;

  private Words(Locale language) {
    this.language = language;
    this.messages = read("messages", language);
    this.errors = read("errors", language);
  }

  /** The words of this language, or of the first one offered where there are none. */
  public static Words in(Locale wanted) {
    return OFFERED.stream()
        .filter(offered -> offered.getLanguage().equals(wanted.getLanguage()))
        .findFirst()
        .map(Words::new)
        .orElseGet(() -> new Words(OFFERED.getFirst()));
  }

  /** The words of the language after this one, round and round. */
  public Words next() {
    return new Words(OFFERED.get((OFFERED.indexOf(language) + 1) % OFFERED.size()));
  }

  public Locale language() {
    return language;
  }

  /** The texts as FXML wants them. */
  public ResourceBundle bundle() {
    return messages;
  }

  public String text(String key) {
    return messages.getString(key);
  }

  public String text(String key, Map<String, String> facts) {
    return fill(messages.getString(key), facts);
  }

  public String text(String key, String fact, String value) {
    return text(key, Map.of(fact, value));
  }

  /** A text, or another one where the bundles do not know the first. */
  public String textOr(String key, String otherwise) {
    return messages.getString(messages.containsKey(key) ? key : otherwise);
  }

  /** The singular or plural of a text, with its number in the place {@code n}. */
  public String count(String key, long number) {
    return text(key + (number == 1 ? ".one" : ".other"), "n", Long.toString(number));
  }

  /** A whole number as this language groups its digits. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(language).format(number);
  }

  /** A number with as many places as it has. */
  public String number(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(language);
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
    String text =
        errors.containsKey(key) ? errors.getString(key) : messages.getString("trouble." + part);
    return fill(text, failure.facts());
  }

  /** The time of day, as on the wall clock of the room. */
  public String time(Instant when) {
    return DateTimeFormatter.ofPattern("HH:mm", language).format(when.atZone(zone()));
  }

  public String date(Instant when) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(language)
        .format(when.atZone(zone()));
  }

  /** Day and time, short enough for a table. */
  public String moment(Instant when) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT)
            .withLocale(language)
            .format(when.atZone(zone()))
        + " "
        + time(when);
  }

  private static ZoneId zone() {
    return ZoneId.systemDefault();
  }

  /** A place at the end without a fact leaves nothing behind, nor the space before it. */
  private static String fill(String text, Map<String, String> facts) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(facts.getOrDefault(place.group(1), "–")))
        .replaceAll("( –)+$", "");
  }

  private static ResourceBundle read(String bundle, Locale language) {
    String name = "/i18n/" + bundle + "_" + language.getLanguage() + ".properties";
    try (InputStream file = Words.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is not in the program");
      }
      return new PropertyResourceBundle(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
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
