/** Kaoshixing (seed 004). */
@NullMarked
package org.eksamik.provider.kaoshixing;

import org.jspecify.annotations.NullMarked;
