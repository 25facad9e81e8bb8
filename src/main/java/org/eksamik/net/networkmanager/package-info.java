/** Wireless networks by NetworkManager, over D-Bus. */
@NullMarked
package org.eksamik.net.networkmanager;

import org.jspecify.annotations.NullMarked;
