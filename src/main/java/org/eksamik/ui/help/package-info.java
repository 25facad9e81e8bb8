/** Help that lies over whatever is shown. */
@NullMarked
package org.eksamik.ui.help;

import org.jspecify.annotations.NullMarked;
