/** The exam profile: read, checked against its schema, every problem at once. */
@NullMarked
package org.eksamik.profile;

import org.jspecify.annotations.NullMarked;
