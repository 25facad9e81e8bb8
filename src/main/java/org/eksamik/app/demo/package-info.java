/** The demo: the sandbox, a sample profile, and a walk along the whole path by itself. */
@NullMarked
package org.eksamik.app.demo;

import org.jspecify.annotations.NullMarked;
