/** Choosing a wireless network, whoever looks after them on this system. */
@NullMarked
package org.eksamik.net.wireless;

import org.jspecify.annotations.NullMarked;
