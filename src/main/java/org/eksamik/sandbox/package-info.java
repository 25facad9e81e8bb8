/** Stand-ins for the four providers and a demo exam, on loopback. */
@NullMarked
package org.eksamik.sandbox;

import org.jspecify.annotations.NullMarked;
