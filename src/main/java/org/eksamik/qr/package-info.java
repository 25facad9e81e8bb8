/** QR codes: drawn sharp, and read back from a picture. */
@NullMarked
package org.eksamik.qr;

import org.jspecify.annotations.NullMarked;
