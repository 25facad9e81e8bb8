/** Candidates from a file: looked at first, then sent. */
@NullMarked
package org.eksamik.ui.admin.candidates.intake;

import org.jspecify.annotations.NullMarked;
