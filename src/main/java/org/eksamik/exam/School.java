package org.eksamik.exam;

/**
 * A school as a sign-in names it.
 *
 * @param id the short sign, such as {@code demo}
 * @param label the name people use
 */
public record School(String id, String label) {}
