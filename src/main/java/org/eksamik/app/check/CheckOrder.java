package org.eksamik.app.check;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eksamik.profile.ExamSettings.Engine;

/**
 * What to look at.
 *
 * @param until an expression of JavaScript that becomes true when the page is ready; absent: the
 *     page is loaded and has asked for nothing more for half a second
 * @param report an expression whose value is wanted; a promise is waited for
 * @param screenshot where to leave a picture of the page
 * @param timeout how long to follow the page at most
 * @param engine what shows it
 * @param driven whether the page may have itself clicked and change permissions: in Chromium, for
 *     pages of this machine
 */
public record CheckOrder(
    URI page,
    Optional<String> until,
    Optional<String> report,
    Optional<Path> screenshot,
    Duration timeout,
    Engine engine,
    boolean driven) {}
