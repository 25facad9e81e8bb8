package org.eksamik.ui.held;

/**
 * What the windows need to know about being held.
 *
 * @param window told which window is in front
 */
public record Holding(HeldWindow window) {}
