/** The stand-in for Kaoshixing (seed 004). */
@NullMarked
package org.eksamik.sandbox.kaoshixing;

import org.jspecify.annotations.NullMarked;
