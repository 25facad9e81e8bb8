/** Keeping the workstation on the exam, and giving it back. */
@NullMarked
package org.eksamik.kiosk;

import org.jspecify.annotations.NullMarked;
