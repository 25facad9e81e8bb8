package org.eksamik.browser.peer;

import java.util.OptionalInt;

/**
 * What a data channel is like (WebRTC 1.0, 6.2).
 *
 * @param id empty until both sides have agreed on it
 */
public record ChannelFacts(
    String label,
    String protocol,
    boolean ordered,
    boolean negotiated,
    OptionalInt lifeTime,
    OptionalInt retransmits,
    OptionalInt id) {}
