/** What is recorded, said before the first picture is taken. */
@NullMarked
package org.eksamik.ui.recorded;

import org.jspecify.annotations.NullMarked;
