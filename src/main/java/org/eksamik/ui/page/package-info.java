/** A sign-in's own page, shown inside the frame. */
@NullMarked
package org.eksamik.ui.page;

import org.jspecify.annotations.NullMarked;
