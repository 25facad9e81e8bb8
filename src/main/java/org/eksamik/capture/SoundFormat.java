package org.eksamik.capture;

/** How sound is cut into numbers: samples a second for each channel. */
public record SoundFormat(int sampleRate, int channels) {}
