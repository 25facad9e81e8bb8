package org.eksamik.browser.platform;

import java.util.List;
import java.util.function.Function;
import org.eksamik.browser.PageExtension.Attachment;
import org.eksamik.browser.media.BridgePart;
import org.eksamik.browser.socket.Sockets;
import org.eksamik.browser.subtle.SubtleCrypto;

/** The parts of the web platform that WebView lacks or has broken. */
public final class WebPlatform {
  private WebPlatform() {}

  /** Each of them, for one view. */
  public static List<Function<Attachment, BridgePart>> parts() {
    return List.of(Sockets::of, _ -> new SubtleCrypto());
  }
}
