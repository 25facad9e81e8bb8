package org.eksamik.sandbox;

/** What can go wrong at a provider. */
public enum Misbehaviour {
  /** Status 500. */
  BROKEN,
  /** Status 401, whatever was sent. */
  UNAUTHORIZED,
  /** Status 429 with {@code Retry-After: 1}. */
  BUSY,
  /** A redirect to the same address, for ever. */
  REDIRECT_LOOP,
  /** Nothing, until {@link Sandbox#release()}; then the true answer. */
  SILENCE,

  /** HTML with status 200, as a portal in between would. */
  HTML,
  NOT_JSON,
  /** The connection closes after half of the declared length. */
  CUT_OFF,
  EMPTY,
  /** The field that matters is a number where a text belongs, or the other way round. */
  WRONG_TYPE,

  /** A link to {@code https://elsewhere.example}. */
  FOREIGN_LINK,
  /** A link to {@code http://elsewhere.example}. */
  PLAIN_HTTP_LINK,
  /** A {@code javascript:} link. */
  SCRIPT_LINK,

  /** A page whose end never arrives. */
  ENDLESS;

  /** Whether the request never reaches the provider's own logic. */
  boolean comesBefore() {
    return switch (this) {
      case BROKEN, UNAUTHORIZED, BUSY, REDIRECT_LOOP -> true;
      default -> false;
    };
  }
}
