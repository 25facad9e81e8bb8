/** The frame around the administrator's screens. */
@NullMarked
package org.eksamik.ui.admin.frame;

import org.jspecify.annotations.NullMarked;
