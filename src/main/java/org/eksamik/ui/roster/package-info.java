/** A calm word for someone who is on no list here. */
@NullMarked
package org.eksamik.ui.roster;

import org.jspecify.annotations.NullMarked;
