package org.eksamik.app.window;

import org.eksamik.qr.QrCode;
import org.eksamik.ui.scan.CodeDots;

/** A QR code as the windows draw it: without the quiet zone, which the screen's paper gives. */
public final class SquareOfDots implements CodeDots {
  private final QrCode code;

  public SquareOfDots(String text) {
    this.code = QrCode.of(text);
  }

  @Override
  public int modules() {
    return code.modules() - 2 * QrCode.QUIET_ZONE;
  }

  @Override
  public boolean dark(int x, int y) {
    return code.dark(x + QrCode.QUIET_ZONE, y + QrCode.QUIET_ZONE);
  }
}
