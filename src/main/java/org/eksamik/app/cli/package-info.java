/** The command line: what may be typed, what it answers, and how it ends. */
@NullMarked
package org.eksamik.app.cli;

import org.jspecify.annotations.NullMarked;
