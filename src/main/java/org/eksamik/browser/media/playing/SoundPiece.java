package org.eksamik.browser.media.playing;

/**
 * A short stretch of sound as {@link SoundLine} takes it.
 *
 * @param samples of both channels in turn
 * @param time when it is to be heard, in seconds from the beginning
 */
record SoundPiece(short[] samples, double time) {
  double length() {
    return (double) samples.length / SoundLine.CHANNELS / SoundLine.RATE;
  }

  double end() {
    return time + length();
  }
}
