/** {@code crypto.subtle} for exam pages, by the JDK's own cryptography; keys stay in Java. */
@NullMarked
package org.eksamik.browser.subtle;

import org.jspecify.annotations.NullMarked;
