package org.eksamik.browser.media;

import org.eksamik.browser.PageExtension;

/** Camera, microphone and screen for the pages of one browser. Belongs to the FX thread. */
public final class MediaExtension implements PageExtension {
  private final MediaBridge bridge;
  private final MediaPermissions permissions;
  private final MediaWatcher watcher;

  public MediaExtension(MediaBridge bridge, MediaPermissions permissions, MediaWatcher watcher) {
    this.bridge = bridge;
    this.permissions = permissions;
    this.watcher = watcher;
  }

  @Override
  public Runnable attach(Attachment to) {
    AttachedBridge attached =
        bridge.attach(to.view().getEngine(), permissions, to.allowed(), watcher);
    to.prompts().addFirst((message, _) -> attached.answer(message));
    return attached::close;
  }
}
