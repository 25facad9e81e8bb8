/** From a signed-in student to an open exam page, in steps that undo themselves. */
@NullMarked
package org.eksamik.launch;

import org.jspecify.annotations.NullMarked;
