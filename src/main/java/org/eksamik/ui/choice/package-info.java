/** Which exam the student is here for. */
@NullMarked
package org.eksamik.ui.choice;

import org.jspecify.annotations.NullMarked;
