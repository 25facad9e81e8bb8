package org.eksamik.browser.media;

import org.eksamik.capture.Device;
import org.eksamik.profile.AllowList;
import org.eksamik.profile.BrowserSettings;

/** Which origins may use what. For any thread. */
@FunctionalInterface
public interface MediaPermissions {
  /**
   * Whether pages of this origin may.
   *
   * @param origin as {@code https://host:port}, never an opaque one
   */
  boolean allows(Device.Kind kind, String origin);

  /** What the profile's lists say. */
  static MediaPermissions of(BrowserSettings settings) {
    AllowList camera = AllowList.of(settings.camera());
    AllowList microphone = AllowList.of(settings.microphone());
    AllowList screen = AllowList.of(settings.screen());
    return (kind, origin) ->
        (switch (kind) {
              case CAMERA -> camera;
              case MICROPHONE -> microphone;
              case SCREEN -> screen;
            })
            .allowsOrigin(origin);
  }
}
