/** The whole path of a student, walked through the real windows against the sandbox. */
@NullMarked
package org.eksamik.path;

import org.jspecify.annotations.NullMarked;
