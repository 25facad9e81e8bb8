/** Every screen of the program in a known state, to be looked at and measured. */
@NullMarked
package org.eksamik.app.demo.gallery;

import org.jspecify.annotations.NullMarked;
