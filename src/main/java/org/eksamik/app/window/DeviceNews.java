package org.eksamik.app.window;

import org.eksamik.browser.BrowserWatcher;
import org.eksamik.browser.DeviceUse;
import org.eksamik.browser.media.MediaWatcher;
import org.eksamik.capture.Device;

/** Hands what a page does with devices on to whoever watches its browser. */
public record DeviceNews(BrowserWatcher watcher) implements MediaWatcher {
  @Override
  public void started(Device device, String origin) {
    watcher.device(new DeviceUse.Started(device, origin));
  }

  @Override
  public void stopped(Device device, String origin) {
    watcher.device(new DeviceUse.Stopped(device, origin));
  }

  @Override
  public void lost(Device device, String origin, String reason) {
    watcher.device(new DeviceUse.Lost(device, origin, reason));
  }

  @Override
  public void back(Device device, String origin) {
    watcher.device(new DeviceUse.Back(device, origin));
  }

  @Override
  public void refused(Device.Kind kind, String origin) {
    watcher.device(new DeviceUse.Refused(kind, origin));
  }

  @Override
  public void unreachable(String server, String origin) {
    watcher.refused("udp://" + server, BrowserWatcher.Refusal.NOT_ALLOWED);
  }
}
