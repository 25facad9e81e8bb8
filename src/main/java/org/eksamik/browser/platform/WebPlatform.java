package org.eksamik.browser.platform;

import java.util.List;
import java.util.function.Function;
import org.eksamik.browser.PageExtension.Attachment;
import org.eksamik.browser.media.BridgePart;
import org.eksamik.browser.socket.Sockets;
import org.eksamik.browser.subtle.SubtleCrypto;
import org.eksamik.profile.BrowserSettings.Clipboard;

/** The parts of the web platform that WebView lacks or has broken. */
public final class WebPlatform {
  private WebPlatform() {}

  /**
   * Each of them, for one view.
   *
   * @param clipboard what the profile says of it
   */
  public static List<Function<Attachment, BridgePart>> parts(Clipboard clipboard) {
    return List.of(
        Sockets::of,
        _ -> new SubtleCrypto(),
        to -> new ExamClipboard(clipboard, to.refused()),
        PageRefusals::of);
  }
}
