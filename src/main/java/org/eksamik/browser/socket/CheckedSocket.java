package org.eksamik.browser.socket;

import okio.Sink;
import okio.Socket;
import okio.Source;

/** A connection on which a server's messages are looked at before OkHttp reads them. */
final class CheckedSocket implements Socket {
  private final Socket checked;
  private final Source source;

  CheckedSocket(Socket checked) {
    this.checked = checked;
    this.source = new CheckedFrames(checked.getSource());
  }

  @Override
  public Source getSource() {
    return source;
  }

  @Override
  public Sink getSink() {
    return checked.getSink();
  }

  @Override
  public void cancel() {
    checked.cancel();
  }
}
