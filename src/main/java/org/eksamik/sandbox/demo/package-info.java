/** The demo exam: papers, sittings, answers kept on the server, and the hostile pages. */
@NullMarked
package org.eksamik.sandbox.demo;

import org.jspecify.annotations.NullMarked;
