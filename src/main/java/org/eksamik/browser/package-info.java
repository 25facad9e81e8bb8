/** The exam page: the embedded browser, what it may open, and what it must not keep. */
@NullMarked
package org.eksamik.browser;

import org.jspecify.annotations.NullMarked;
