/** Evidence in sentences for people. */
@NullMarked
package org.eksamik.evidence.words;

import org.jspecify.annotations.NullMarked;
