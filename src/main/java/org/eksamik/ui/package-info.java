/** The windows: the frame all screens share, and one folder a screen. */
@NullMarked
package org.eksamik.ui;

import org.jspecify.annotations.NullMarked;
