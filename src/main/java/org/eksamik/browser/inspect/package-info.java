/** Looks at a page for its author: what it logged and what it missed. */
@NullMarked
package org.eksamik.browser.inspect;

import org.jspecify.annotations.NullMarked;
