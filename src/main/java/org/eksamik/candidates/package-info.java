/** Many candidates at once: files in, batches out, a journal between, refusals back in a file. */
@NullMarked
package org.eksamik.candidates;

import org.jspecify.annotations.NullMarked;
