/**
 * The window's start: what JavaFX needs to know before it runs, and the workstation's own facts.
 */
@NullMarked
package org.eksamik.app.window;

import org.jspecify.annotations.NullMarked;
