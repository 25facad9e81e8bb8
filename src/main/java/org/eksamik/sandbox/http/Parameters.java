package org.eksamik.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parameters of an address or a form, each at most once. */
public record Parameters(Map<String, String> values) {

  public Parameters {
    values = Map.copyOf(values);
  }

  /** Leaves out the values: some are secret. */
  @Override
  public String toString() {
    return "Parameters" + values.keySet();
  }

  static Parameters parse(String encoded) throws Refusal {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : encoded.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      if (name.startsWith("amp;")) {
        throw Refusal.because("&amp; stands where & belongs");
      }
      requireDecoded(name);
      requireDecoded(value);
      if (values.put(name, value) != null) {
        throw Refusal.because("the parameter " + name + " stands twice");
      }
    }
    return new Parameters(values);
  }

  /** Refuses an address that was escaped for HTML or JSON and never taken back. */
  public static void requireDecoded(String address) throws Refusal {
    if (address.contains("&amp;") || address.contains("\\u0026")) {
      throw Refusal.because("&amp; or \\u0026 stands where & belongs");
    }
  }

  private static String decode(String text) throws Refusal {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.because("a parameter is not percent-encoded as it should be");
    }
  }

  /** Refuses every name that is not one of these. */
  public Parameters only(Set<String> known) throws Refusal {
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        throw Refusal.because("the parameter " + name + " is unknown");
      }
    }
    return this;
  }

  public Optional<String> optional(String name) {
    return Optional.ofNullable(values.get(name));
  }

  public String required(String name) throws Refusal {
    return optional(name)
        .filter(value -> !value.isBlank())
        .orElseThrow(() -> Refusal.because("the parameter " + name + " is missing"));
  }

  public long requiredNumber(String name) throws Refusal {
    return number(name, required(name));
  }

  /** A whole number, or what stands in for it where the parameter is absent. */
  public long number(String name, long absent) throws Refusal {
    Optional<String> value = optional(name);
    return value.isEmpty() ? absent : number(name, value.get());
  }

  private static long number(String name, String value) throws Refusal {
    if (!value.matches("[0-9]{1,18}")) {
      throw Refusal.because("the parameter " + name + " must be a whole number");
    }
    return Long.parseLong(value);
  }
}
