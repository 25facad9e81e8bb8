/** A small HTTP/1.1 server whose every byte the sandbox decides, the wrong ones too. */
@NullMarked
package org.eksamik.sandbox.http;

import org.jspecify.annotations.NullMarked;
