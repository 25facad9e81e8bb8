/** A password that is typed and tried, as several screens ask for one. */
@NullMarked
package org.eksamik.ui.password;

import org.jspecify.annotations.NullMarked;
