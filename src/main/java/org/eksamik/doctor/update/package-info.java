/** Whether the school offers a newer Eksamik, by a manifest that it has signed. */
@NullMarked
package org.eksamik.doctor.update;

import org.jspecify.annotations.NullMarked;
