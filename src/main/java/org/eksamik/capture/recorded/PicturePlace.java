package org.eksamik.capture.recorded;

/**
 * Where an encoded picture lies in a recording.
 *
 * @param millis when it is shown, from the beginning of the recording
 * @param whole whether it needs no picture before it
 * @param offset of its first byte in the recording
 * @param length in bytes
 */
public record PicturePlace(long millis, boolean whole, long offset, int length) {}
