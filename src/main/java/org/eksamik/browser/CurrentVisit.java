package org.eksamik.browser;

import java.io.IOException;
import java.net.ConnectException;
import java.net.CookieHandler;
import java.util.concurrent.atomic.AtomicReference;

/** Who may use the network for pages now. Nobody, until a visit begins, and after it ends. */
final class CurrentVisit {
  private final AtomicReference<Visit> current = new AtomicReference<>(new Nobody());

  Visit get() {
    return current.get();
  }

  void begin(Visit visit) {
    current.set(visit);
  }

  /** Ends this visit, if another did not take its place already. */
  void end(Visit visit) {
    current.compareAndSet(visit, new Nobody());
  }

  /** Refuses everything, keeps nothing. */
  private static final class Nobody implements Visit {
    @Override
    public void admit(PageRequest request) throws ConnectException {
      throw new ConnectException("no page is open");
    }

    @Override
    public PageAnswer ask(PageRequest request) throws IOException {
      throw new ConnectException("no page is open");
    }

    @Override
    public CookieHandler cookies() {
      return new VisitCookies();
    }
  }
}
