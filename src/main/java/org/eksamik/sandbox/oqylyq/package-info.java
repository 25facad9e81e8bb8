/** The stand-in for Oqylyq (seed 000). */
@NullMarked
package org.eksamik.sandbox.oqylyq;

import org.jspecify.annotations.NullMarked;
