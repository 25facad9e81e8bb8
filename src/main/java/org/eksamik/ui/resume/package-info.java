/** After a crash: the exam that was begun, offered again to the same student. */
@NullMarked
package org.eksamik.ui.resume;

import org.jspecify.annotations.NullMarked;
