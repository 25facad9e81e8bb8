/** The exam's own window: a slim bar and the page below it. */
@NullMarked
package org.eksamik.ui.exam;

import org.jspecify.annotations.NullMarked;
