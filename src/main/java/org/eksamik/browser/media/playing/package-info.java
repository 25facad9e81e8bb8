/** Plays recordings and exam material in media elements: reads, decodes, shows and sounds them. */
@NullMarked
package org.eksamik.browser.media.playing;

import org.jspecify.annotations.NullMarked;
