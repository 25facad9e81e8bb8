package org.eksamik.browser.door;

import java.util.Optional;

/**
 * A frame of a page, as WebKit knows it.
 *
 * @param parent empty for the page itself
 * @param origin as {@code https://host:port}; {@code null} as text for an opaque one
 */
public record PageFrame(String id, Optional<String> parent, String origin) {}
