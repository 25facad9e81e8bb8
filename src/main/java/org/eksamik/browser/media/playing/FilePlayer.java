package org.eksamik.browser.media.playing;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.eksamik.browser.door.Playback;
import org.eksamik.browser.door.PlayerSignals;
import org.jspecify.annotations.Nullable;

/** Plays files. For any thread; one is enough for a program. */
public final class FilePlayer {
  private final SoundOutput sound;
  private @Nullable InputCalls calls;
  private int users;

  public FilePlayer(SoundOutput sound) {
    this.sound = sound;
  }

  /**
   * The bytes behind an address of {@code http:}, {@code https:} or {@code data:}.
   *
   * @param userAgent as the page's, told to servers
   * @return empty when the address is none of these
   */
  public static Optional<MediaBytes> at(String address, String userAgent) {
    try {
      if (address.startsWith("data:")) {
        return Optional.of(HeldBytes.of(address));
      }
      URI web = new URI(address.split("#", 2)[0]);
      return address.matches("(?i)https?:.*") && web.getHost() != null
          ? Optional.of(new WebBytes(web, userAgent))
          : Optional.empty();
    } catch (IOException | URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Begins to read at once, and closes the bytes in the end. */
  public Playback play(MediaBytes bytes, PlayerSignals signals) {
    FilePlayback playback = new FilePlayback(this, bytes, signals);
    playback.begin(sound);
    return playback;
  }

  /** What files that play at the same time share; to be released. This loads FFmpeg. */
  synchronized InputCalls acquire() {
    InputCalls made = calls == null ? new InputCalls() : calls;
    calls = made;
    users++;
    return made;
  }

  synchronized void release() {
    users--;
    if (users == 0 && calls != null) {
      calls.close();
      calls = null;
    }
  }
}
