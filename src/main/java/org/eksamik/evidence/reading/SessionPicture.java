package org.eksamik.evidence.reading;

/**
 * A picture of a session that nobody has decoded yet.
 *
 * @param number in its recording, from 0
 */
public record SessionPicture(RecordedTrack track, int number) {}
