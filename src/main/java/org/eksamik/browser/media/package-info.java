/**
 * Gives exam pages in WebView a camera, a microphone and a screen, and decides who may use them.
 */
@NullMarked
package org.eksamik.browser.media;

import org.jspecify.annotations.NullMarked;
