package org.eksamik.browser.media;

import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.web.WebEngine;
import org.eksamik.browser.door.PlayerDoor;
import org.eksamik.browser.media.playing.FilePlayer;
import org.eksamik.browser.media.playing.PlayableFormats;
import org.eksamik.browser.media.playing.SystemSound;
import org.eksamik.browser.peer.PeerEngine;
import org.eksamik.capture.SharedDevices;
import org.eksamik.capture.encode.Recorder;

/**
 * Gives the pages of a WebView camera, microphone and screen, as browsers do. Made before the first
 * WebView of the process; belongs to the FX thread.
 */
public final class MediaBridge {
  private final PlayerDoor player;
  private final SharedDevices devices;
  private final Recorder recorder = new Recorder();
  private final PeerEngine peers = new PeerEngine();
  private final SystemSound output = new SystemSound();
  private final FilePlayer files = new FilePlayer(output);

  /**
   * Prepares this process.
   *
   * @throws IllegalStateException this JavaFX lacks a door that the bridge needs
   */
  public MediaBridge(SharedDevices devices) {
    this.player = PlayerDoor.open(PlayableFormats.types());
    this.devices = devices;
  }

  /**
   * Joins a new engine before its first page. The caller hands every {@code prompt()} of its pages
   * to {@link AttachedBridge#answer} first.
   *
   * @param allowed what this visit may open, for connections that WebKit does not make
   */
  public AttachedBridge attach(
      WebEngine engine,
      MediaPermissions permissions,
      Predicate<URI> allowed,
      MediaWatcher watcher) {
    return attach(engine, permissions, allowed, watcher, List.of());
  }

  /**
   * The same, with what else pages are given.
   *
   * @param parts closed with the bridge
   */
  public AttachedBridge attach(
      WebEngine engine,
      MediaPermissions permissions,
      Predicate<URI> allowed,
      MediaWatcher watcher,
      List<BridgePart> parts) {
    FrameBook book = new FrameBook();
    FrameFiles addresses = new FrameFiles(files, book, engine.getUserAgent());
    FramePolicy policy = new FramePolicy(book, permissions);
    Requests requests =
        new Requests(
            player,
            addresses,
            output,
            devices,
            recorder,
            policy,
            peers,
            new PeerReach(policy, allowed, watcher),
            watcher,
            parts);
    book.open(engine);
    player.join(addresses);
    return new AttachedBridge(
        book,
        requests,
        watcher,
        () -> {
          player.leave(addresses);
          book.close();
          parts.forEach(BridgePart::close);
        });
  }
}
