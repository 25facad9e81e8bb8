/** The embedded database: connection and migrations. */
@NullMarked
package org.eksamik.db;

import org.jspecify.annotations.NullMarked;
