package org.eksamik.sandbox.http;

import java.util.Optional;

/** A request that the real service would not have accepted, and why. */
public final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient Optional<Response> answer;

  /**
   * A refusal that the service words in its usual way.
   *
   * @param status the HTTP status, where the service uses one
   * @param reason for the person who mends the client; holds no secret
   */
  public Refusal(int status, String reason) {
    super(reason);
    this.status = status;
    this.answer = Optional.empty();
  }

  /** A refusal with an answer of its own. */
  public Refusal(String reason, Response answer) {
    super(reason);
    this.status = answer.status();
    this.answer = Optional.of(answer);
  }

  public static Refusal because(String reason) {
    return new Refusal(400, reason);
  }

  public int status() {
    return status;
  }

  public String reason() {
    return String.valueOf(getMessage());
  }

  public Optional<Response> answer() {
    return answer;
  }
}
