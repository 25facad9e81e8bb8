package org.eksamik.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * A JSON object whose fields are looked at strictly.
 *
 * @param place where it stands in the body, for refusals; empty for the body itself
 */
public record Fields(ObjectNode object, String place) {

  public static Fields of(ObjectNode body) {
    return new Fields(body, "");
  }

  /** Leaves out the values: some are secret. */
  @Override
  public String toString() {
    return "Fields[" + place + "]";
  }

  public Fields only(Set<String> known) throws Refusal {
    for (String name : (Iterable<String>) object::fieldNames) {
      if (!known.contains(name)) {
        throw Refusal.because("the field " + place + name + " is unknown");
      }
    }
    return this;
  }

  /** The field, where it is there and not null. */
  public Optional<JsonNode> optional(String name) {
    return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
  }

  public JsonNode required(String name) throws Refusal {
    return optional(name)
        .orElseThrow(() -> Refusal.because("the field " + place + name + " is missing"));
  }

  public Fields object(String name) throws Refusal {
    if (required(name) instanceof ObjectNode inner) {
      return new Fields(inner, place + name + ".");
    }
    throw wrong(name, "an object");
  }

  /** A text that is not blank. */
  public String text(String name) throws Refusal {
    JsonNode node = required(name);
    if (!node.isTextual() || node.textValue().isBlank()) {
      throw wrong(name, "a text");
    }
    return node.textValue();
  }

  public Optional<String> optionalText(String name) throws Refusal {
    return optional(name).isEmpty() ? Optional.empty() : Optional.of(text(name));
  }

  public boolean flag(String name) throws Refusal {
    JsonNode node = required(name);
    if (!node.isBoolean()) {
      throw wrong(name, "true or false");
    }
    return node.booleanValue();
  }

  /** A number or a text: what others call an identifier. */
  public String identifier(String name) throws Refusal {
    JsonNode node = required(name);
    boolean number = node.getNodeType() == JsonNodeType.NUMBER && node.isIntegralNumber();
    return number ? node.asText() : text(name);
  }

  /** An absolute address of the web that was never escaped for HTML or JSON. */
  public URI address(String name) throws Refusal {
    String text = text(name);
    Parameters.requireDecoded(text);
    try {
      URI address = URI.create(text);
      if (("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
          && address.getHost() != null) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // told below, together with the other addresses that lead nowhere
    }
    throw wrong(name, "an address");
  }

  private Refusal wrong(String name, String wanted) {
    return Refusal.because("the field " + place + name + " must be " + wanted);
  }
}
