/** Keys and secrets: hashing passwords. */
@NullMarked
package org.eksamik.keys;

import org.jspecify.annotations.NullMarked;
