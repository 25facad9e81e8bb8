/** Turns captured pictures and sound into one file, while they come. */
@NullMarked
package org.eksamik.capture.encode;

import org.jspecify.annotations.NullMarked;
