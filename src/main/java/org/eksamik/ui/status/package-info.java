/** What the status line knows about the workstation. */
@NullMarked
package org.eksamik.ui.status;

import org.jspecify.annotations.NullMarked;
