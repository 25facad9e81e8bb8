/** The texts of the windows, in every language offered. */
@NullMarked
package org.eksamik.ui.words;

import org.jspecify.annotations.NullMarked;
