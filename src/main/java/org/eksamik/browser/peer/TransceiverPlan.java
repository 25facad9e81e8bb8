package org.eksamik.browser.peer;

import java.util.List;

/**
 * A way to send and receive that a page adds.
 *
 * @param track the page's name of what it sends, or one of its own
 * @param byTrack whether the other side's offer may take it up (JSEP, 5.10)
 */
public record TransceiverPlan(
    boolean video,
    String track,
    boolean byTrack,
    String direction,
    List<String> streams,
    List<Encoding> encodings) {}
