package org.eksamik.browser.peer;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a transceiver is after a description was taken.
 *
 * @param number the page's own; empty for one that the other side's description made
 * @param receiver tells it apart from all others of its connection
 * @param current the direction that both sides agreed on, once they have
 */
public record TransceiverState(
    OptionalInt number,
    String receiver,
    boolean video,
    Optional<String> mid,
    Optional<String> current,
    boolean stopped,
    Incoming incoming) {}
