package org.eksamik.profile;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Format;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The forms of texts that the schema names by {@code format}, and how people are told of them. */
@SuppressWarnings("ImmutableEnumChecker") // the tests are lambdas that hold nothing
enum ProfileFormat implements Format {
  TEXT("eksamik-text", "a text that is not empty", text -> !text.isBlank()),
  NAME(
      "eksamik-name",
      "a name of 1 to 64 letters a–z, digits, dots, hyphens or underscores",
      matching("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")),
  FILLED("eksamik-filled", "a text that is filled in", ProfileFormat::isFilled),
  SECRET("eksamik-secret", "the secret itself, filled in", ProfileFormat::isFilled),
  FILE("eksamik-file", "a path relative to the profile's folder", ProfileFormat::isPath),
  ADDRESS(
      "eksamik-address",
      "an https: address, or an http: address on this machine",
      text -> address(text).isPresent()),
  BASE(
      "eksamik-base",
      "an https: address, or an http: address on this machine, without ? or #",
      text -> address(text).isPresent() && !text.contains("?") && !text.contains("#")),
  PATTERN(
      "eksamik-pattern",
      "an address pattern such as https://*.example.com/* or http://localhost:*",
      text -> pattern(text).isPresent()),
  ORIGIN(
      "eksamik-origin",
      "an address pattern without a path, such as https://*.example.com",
      text -> pattern(text).filter(AddressPattern::isWholeOrigin).isPresent()),
  HOST(
      "eksamik-host",
      "a host such as exam.school.example, or *.school.example for all below it",
      text ->
          pattern("https://" + text)
              .filter(AddressPattern::isWholeOrigin)
              .filter(host -> text.equals((host.subdomains() ? "*." : "") + host.host()))
              .isPresent()),
  PIN(
      "eksamik-pin",
      "sha256/ and the SHA-256 of a public key in base64: 43 letters and digits and =",
      matching("sha256/[A-Za-z0-9+/]{43}=")),
  KAOSHIXING(
      "eksamik-kaoshixing",
      "an https: address below kaoshixing.com",
      text ->
          address(text)
              .filter(address -> address.scheme().equals("https"))
              .filter(address -> address.host().text().endsWith(".kaoshixing.com"))
              .isPresent()),
  PROXY(
      "eksamik-proxy",
      "null, \"direct\", \"http://host:port\" or {\"pac\": \"https://…\"}",
      text -> text.equals("direct") || isProxy(text)),
  ARGON2(
      "eksamik-argon2",
      "an Argon2 hash that begins with $argon2id$",
      matching(
          "\\$argon2(?:id|i|d)\\$(?:v=[0-9]+\\$)?m=[0-9]+,t=[0-9]+,p=[0-9]+"
              + "\\$[A-Za-z0-9+/]+\\$[A-Za-z0-9+/]+")),
  SEALING_KEY(
      "eksamik-sealing-key",
      "a public key as eksamik evidence new-key prints it: 43 letters and digits and =",
      matching("[A-Za-z0-9+/]{43}=")),
  SIGNING_KEY(
      "eksamik-signing-key",
      "a public Ed25519 key: its 32 bytes in base64, 43 letters and digits and =",
      matching("[A-Za-z0-9+/]{43}=")),
  SUBDOMAIN(
      "eksamik-subdomain",
      "the first part of the school's Stuudium address, such as demo",
      matching("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")),
  DATE_TIME(
      "date-time", "a date and time such as 2026-05-04T09:00:00+03:00", ProfileFormat::isDateTime);

  /** What people leave where something is still to be filled in, the starter profile's included. */
  private static final Set<String> PLACEHOLDERS = Set.of("…", "...");

  private final String name;
  private final String allowed;
  private final Predicate<String> test;

  ProfileFormat(String name, String allowed, Predicate<String> test) {
    this.name = name;
    this.allowed = allowed;
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

  /** What may stand there, as a part of a sentence. */
  String allowed() {
    return allowed;
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

  private static boolean isDateTime(String text) {
    try {
      return OffsetDateTime.parse(text) != null;
    } catch (DateTimeException notADateTime) {
      return false;
    }
  }
}
