/** The exam's link as a code for a phone. */
@NullMarked
package org.eksamik.ui.scan;

import org.jspecify.annotations.NullMarked;
