/** {@code WebSocket} for exam pages: WebView's own is broken. */
@NullMarked
package org.eksamik.browser.socket;

import org.jspecify.annotations.NullMarked;
