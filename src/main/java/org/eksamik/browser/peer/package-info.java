/** Peer connections of exam pages: a native WebRTC library behind rules of the exam. */
@NullMarked
package org.eksamik.browser.peer;

import org.jspecify.annotations.NullMarked;
