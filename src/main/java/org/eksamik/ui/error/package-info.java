/** Something went wrong, said so that a person knows what to do. */
@NullMarked
package org.eksamik.ui.error;

import org.jspecify.annotations.NullMarked;
