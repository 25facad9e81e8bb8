package org.eksamik.browser.peer;

import dev.onvoid.webrtc.media.audio.HeadlessAudioDeviceModule;

/**
 * Stands in for the machine's sound devices, of which the library opens none. It was tried on
 * webrtc-java 0.14.0, whose headless module has two threads: one hands what it hears to every
 * sender, the other takes what comes in. Pages' sound goes to its own sender only, and two threads
 * at one sender end the process. So the first thread is started before the factory joins the
 * module: the module then has nobody to hand anything to, and that thread alone takes what comes
 * in.
 */
final class SilentSound {
  private final HeadlessAudioDeviceModule module = new HeadlessAudioDeviceModule();

  SilentSound() {
    keepTaking();
  }

  HeadlessAudioDeviceModule module() {
    return module;
  }

  /** The library stops the module with its last sender; others may still receive. */
  void keepTaking() {
    module.initRecording();
    module.startRecording();
  }
}
