package org.eksamik.browser.media;

import java.util.List;
import java.util.function.Function;
import org.eksamik.browser.PageExtension;

/**
 * Camera, microphone and screen for the pages of one browser, and what other parts of the bridge
 * give them. Belongs to the FX thread.
 */
public final class MediaExtension implements PageExtension {
  private final MediaBridge bridge;
  private final MediaPermissions permissions;
  private final MediaWatcher watcher;
  private final List<Function<Attachment, BridgePart>> parts;

  public MediaExtension(
      MediaBridge bridge,
      MediaPermissions permissions,
      MediaWatcher watcher,
      List<Function<Attachment, BridgePart>> parts) {
    this.bridge = bridge;
    this.permissions = permissions;
    this.watcher = watcher;
    this.parts = List.copyOf(parts);
  }

  @Override
  public Runnable attach(Attachment to) {
    List<BridgePart> made = parts.stream().map(part -> part.apply(to)).toList();
    AttachedBridge attached =
        bridge.attach(to.view().getEngine(), permissions, to.allowed(), watcher, made);
    to.prompts().addFirst((message, _) -> attached.answer(message));
    return attached::close;
  }
}
