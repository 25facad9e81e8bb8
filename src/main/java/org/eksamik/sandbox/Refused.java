package org.eksamik.sandbox;

/**
 * A request that the sandbox did not accept.
 *
 * @param reason what was wrong with it, in English, without secrets
 */
public record Refused(Received request, int status, String reason) {}
