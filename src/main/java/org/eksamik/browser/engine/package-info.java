/** Which engine shows an exam's page, and why. */
@NullMarked
package org.eksamik.browser.engine;

import org.jspecify.annotations.NullMarked;
