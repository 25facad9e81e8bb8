/** The languages that Eksamik speaks, and the bundles of texts in each. */
@NullMarked
package org.eksamik.words;

import org.jspecify.annotations.NullMarked;
