/**
 * Real devices and video files, read by FFmpeg's libraries in whichever process asks; for devices
 * that is one of {@code capture.process}.
 */
@NullMarked
package org.eksamik.capture.ffmpeg;

import org.jspecify.annotations.NullMarked;
