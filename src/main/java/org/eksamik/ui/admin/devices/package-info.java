/** The cameras, microphones and screens of this workstation, each of which can be tried. */
@NullMarked
package org.eksamik.ui.admin.devices;

import org.jspecify.annotations.NullMarked;
