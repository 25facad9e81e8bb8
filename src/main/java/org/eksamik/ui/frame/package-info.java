/** The frame around every screen but the exam. */
@NullMarked
package org.eksamik.ui.frame;

import org.jspecify.annotations.NullMarked;
