/** Oqylyq Proctoring (seed 000). */
@NullMarked
package org.eksamik.provider.oqylyq;

import org.jspecify.annotations.NullMarked;
