/** The end of a visit: what was handed in, and the place made ready. */
@NullMarked
package org.eksamik.ui.finished;

import org.jspecify.annotations.NullMarked;
