/** The student confirms who they are. */
@NullMarked
package org.eksamik.ui.whoami;

import org.jspecify.annotations.NullMarked;
