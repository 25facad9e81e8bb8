/** CSV files as schools write them, read line by line and written the same way. */
@NullMarked
package org.eksamik.csv;

import org.jspecify.annotations.NullMarked;
