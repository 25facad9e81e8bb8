package org.eksamik.profile;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Format;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eksamik.words.Phrase;

/** The forms of texts that the schema names by {@code format}, and how people are told of them. */
@SuppressWarnings("ImmutableEnumChecker") // the tests are lambdas that hold nothing
enum ProfileFormat implements Format {
  TEXT("eksamik-text", text -> !text.isBlank()),
  NAME("eksamik-name", matching("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")),
  FILLED("eksamik-filled", ProfileFormat::isFilled),
  SECRET("eksamik-secret", ProfileFormat::isFilled),
  FILE("eksamik-file", ProfileFormat::isPath),
  ENCLOSURE("eksamik-enclosure", ProfileFormat::isFileOrEnclosed),
  ADDRESS("eksamik-address", text -> address(text).isPresent()),
  BASE(
      "eksamik-base",
      text -> address(text).isPresent() && !text.contains("?") && !text.contains("#")),
  PATTERN("eksamik-pattern", text -> pattern(text).isPresent()),
  ORIGIN("eksamik-origin", text -> pattern(text).filter(AddressPattern::isWholeOrigin).isPresent()),
  HOST(
      "eksamik-host",
      text ->
          pattern("https://" + text)
              .filter(AddressPattern::isWholeOrigin)
              .filter(host -> text.equals((host.subdomains() ? "*." : "") + host.host()))
              .isPresent()),
  PIN("eksamik-pin", matching("sha256/[A-Za-z0-9+/]{43}=")),
  KAOSHIXING(
      "eksamik-kaoshixing",
      text ->
          address(text)
              .filter(address -> address.scheme().equals("https"))
              .filter(address -> address.host().text().endsWith(".kaoshixing.com"))
              .isPresent()),
  PROXY("eksamik-proxy", text -> text.equals("direct") || isProxy(text)),
  ARGON2(
      "eksamik-argon2",
      matching(
          "\\$argon2(?:id|i|d)\\$(?:v=[0-9]+\\$)?m=[0-9]+,t=[0-9]+,p=[0-9]+"
              + "\\$[A-Za-z0-9+/]+\\$[A-Za-z0-9+/]+")),
  SEALING_KEY("eksamik-sealing-key", matching("[A-Za-z0-9+/]{43}=")),
  SIGNING_KEY("eksamik-signing-key", matching("[A-Za-z0-9+/]{43}=")),
  SUBDOMAIN("eksamik-subdomain", matching("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")),
  DATE_TIME("date-time", ProfileFormat::isDateTime);

  /** What people leave where something is still to be filled in, the starter profile's included. */
  private static final Set<String> PLACEHOLDERS = Set.of("…", "...");

  private final String name;
  private final Predicate<String> test;

  ProfileFormat(String name, Predicate<String> test) {
    this.name = name;
    this.test = test;
  }

  static Optional<ProfileFormat> named(String name) {
    for (ProfileFormat format : values()) {
      if (format.name.equals(name)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** What it is, for people: {@code format.<name>} in the bundle. */
  Phrase allowed() {
    return Phrase.of("format." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  boolean accepts(String text) {
    return test.test(text);
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public boolean matches(ExecutionContext context, String value) {
    return accepts(value);
  }

  static boolean isFilled(String text) {
    return !text.isBlank() && !PLACEHOLDERS.contains(text.strip());
  }

  private static Predicate<String> matching(String expression) {
    return Pattern.compile(expression).asMatchPredicate();
  }

  private static Optional<WebAddress> address(String text) {
    try {
      return WebAddress.read(new URI(text).parseServerAuthority().toString())
          .filter(address -> text.startsWith("http"))
          .filter(WebAddress::isSafe);
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  private static Optional<AddressPattern> pattern(String text) {
    try {
      return Optional.of(AddressPattern.parse(text));
    } catch (IllegalArgumentException notAPattern) {
      return Optional.empty();
    }
  }

  private static boolean isProxy(String text) {
    return text.matches("http://[^/?#]+:[0-9]+/?") && WebAddress.read(text).isPresent();
  }

  private static boolean isPath(String text) {
    try {
      return !text.isBlank() && !Path.of(text).toString().isEmpty();
    } catch (InvalidPathException notAPath) {
      return false;
    }
  }

  private static boolean isFileOrEnclosed(String text) {
    return EnclosedText.isMeant(text) ? EnclosedText.read(text).isPresent() : isPath(text);
  }

  private static boolean isDateTime(String text) {
    try {
      return OffsetDateTime.parse(text) != null;
    } catch (DateTimeException notADateTime) {
      return false;
    }
  }
}
