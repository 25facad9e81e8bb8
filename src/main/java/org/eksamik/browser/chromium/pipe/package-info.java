/** A conversation with a browser over the DevTools protocol. */
@NullMarked
package org.eksamik.browser.chromium.pipe;

import org.jspecify.annotations.NullMarked;
