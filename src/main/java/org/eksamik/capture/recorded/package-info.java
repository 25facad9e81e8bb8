/** Recorded pictures, found and decoded one by one. */
@NullMarked
package org.eksamik.capture.recorded;

import org.jspecify.annotations.NullMarked;
