package org.eksamik.login.stuudium;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Said;
import org.eksamik.exam.Secret;
import org.eksamik.words.Detail;

/** What the address says that Stuudium sent the browser back to (S002, step 3). */
sealed interface Callback {
  /** The student agreed; the token is good for one question. */
  record Token(Secret text) implements Callback {}

  /** The student did not let us read who they are. */
  record Denied() implements Callback {}

  /**
   * Whether an address is the registered one: same scheme, host, port and path. One with a user
   * name in it counts too, so that it is caught here and refused rather than loaded.
   */
  static boolean isAt(URI registered, URI address) {
    return address.getHost() != null
        && address.getScheme() != null
        && address.getScheme().equalsIgnoreCase(registered.getScheme())
        && address.getHost().equalsIgnoreCase(registered.getHost())
        && port(address) == port(registered)
        && path(address).equals(path(registered));
  }

  /**
   * Reads the address and spends the state, whatever comes of it.
   *
   * @throws ExamException {@code LOGIN_STATE} for an address that is not the answer to this visit,
   *     {@code LOGIN_TOKEN_REFUSED} for one that brings neither a token nor a denial
   */
  static Callback read(URI address, VisitState state) throws ExamException {
    Map<String, String> query = query(address);
    if (!state.accept(query.getOrDefault("state", ""))) {
      throw notOurs(Detail.of("callback-state"));
    }
    Optional<String> token = given(query, "token");
    Optional<String> error = given(query, "error");
    if (token.isPresent() && error.isPresent()) {
      throw notOurs(Detail.of("callback-both"));
    }
    if (error.isPresent() && error.get().equals("access_denied")) {
      return new Denied();
    }
    return token
        .map(text -> new Token(Secret.of(text)))
        .orElseThrow(() ->
            ExamException.of(Fault.LOGIN_TOKEN_REFUSED).with("detail", Detail.of("token-none")));
  }

  private static Map<String, String> query(URI address) throws ExamException {
    if (address.getRawUserInfo() != null) {
      throw notOurs(Detail.of("callback-user"));
    }
    Map<String, String> query = new HashMap<>();
    for (String pair : Objects.requireNonNullElse(address.getRawQuery(), "").split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      if (query.put(name, value) != null && !name.isEmpty()) {
        throw notOurs(Detail.of("callback-twice"));
      }
    }
    return query;
  }

  private static String decoded(String text) throws ExamException {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      throw notOurs(Detail.of("callback-escape"));
    }
  }

  private static Optional<String> given(Map<String, String> query, String name) {
    return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
  }

  private static ExamException notOurs(Said detail) {
    return ExamException.of(Fault.LOGIN_STATE).with("detail", detail);
  }

  private static int port(URI address) {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return switch (address.getScheme().toLowerCase(Locale.ROOT)) {
      case "https" -> 443;
      case "http" -> 80;
      default -> -1;
    };
  }

  private static String path(URI address) {
    String path = address.getRawPath();
    return path == null || path.isEmpty() ? "/" : path;
  }
}
