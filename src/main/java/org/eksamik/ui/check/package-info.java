/** The workstation is looked at before anyone signs in. */
@NullMarked
package org.eksamik.ui.check;

import org.jspecify.annotations.NullMarked;
