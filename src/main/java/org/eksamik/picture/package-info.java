/** Pictures as files. */
@NullMarked
package org.eksamik.picture;

import org.jspecify.annotations.NullMarked;
