/** Asks for the password of a sealed profile, before there is anything else to show. */
@NullMarked
package org.eksamik.ui.unlock;

import org.jspecify.annotations.NullMarked;
