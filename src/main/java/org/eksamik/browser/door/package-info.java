/** The few classes that reach into JavaFX; nothing else in the project may. */
@NullMarked
package org.eksamik.browser.door;

import org.jspecify.annotations.NullMarked;
