package org.eksamik.sandbox.http;

/** Answers one kind of request. Called on a virtual thread of its own; may wait. */
@FunctionalInterface
public interface Endpoint {
  /**
   * @throws Refusal where the real service would not do what was asked
   */
  Response answer(Request request) throws Refusal;
}
