package org.eksamik.capture.recorded;

/**
 * A picture of a recording: opaque ARGB pixels, row by row.
 *
 * @param argb its own, never changed
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record DecodedPicture(int width, int height, int[] argb) {}
