/** Starts the program: the command line, and the wiring that puts all parts together by hand. */
@NullMarked
package org.eksamik.app;

import org.jspecify.annotations.NullMarked;
