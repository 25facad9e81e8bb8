package org.eksamik.app.check;

import java.net.URI;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.eksamik.app.check.PageFindings.Asked;
import org.eksamik.app.check.PageFindings.Blocked;
import org.eksamik.browser.BrowserWatcher;
import org.eksamik.browser.DeviceUse;
import org.eksamik.browser.media.MediaWatcher;
import org.eksamik.capture.Device;

/**
 * Keeps what browser and media bridge tell, each thing once. Told on the FX thread, read on any.
 */
final class PageEar implements BrowserWatcher, MediaWatcher {
  private static final int MOST = 1000;

  private final Set<Blocked> blocked = Collections.synchronizedSet(new LinkedHashSet<>());
  private final Set<Asked> asked = Collections.synchronizedSet(new LinkedHashSet<>());
  private final Set<String> errors = Collections.synchronizedSet(new LinkedHashSet<>());
  private final AtomicReference<Optional<URI>> opened = new AtomicReference<>(Optional.empty());
  private final AtomicReference<Optional<String>> failure = new AtomicReference<>(Optional.empty());

  @Override
  public void opened(URI address) {
    opened.set(Optional.of(address));
  }

  @Override
  public void failed(URI address, String reason) {
    // A later page's failure leaves the one before on the screen.
    if (!hasOpened()) {
      failure.set(Optional.of(reason));
    }
  }

  @Override
  public void refused(String address, BrowserWatcher.Refusal refusal) {
    keep(blocked, new Blocked(address, words(refusal.name())));
  }

  @Override
  public void refused(Device.Kind kind, String origin) {
    keep(asked, new Asked(words(kind.name()), origin, false));
  }

  @Override
  public void unreachable(String server, String origin) {
    refused("udp://" + server, BrowserWatcher.Refusal.NOT_ALLOWED);
  }

  @Override
  public void started(Device device, String origin) {
    keep(asked, new Asked(words(device.kind().name()), origin, true));
  }

  @Override
  public void console(String level, String message) {
    if (level.equals("error")) {
      keep(errors, message);
    }
  }

  @Override
  public void device(DeviceUse use) {
    switch (use) {
      case DeviceUse.Started(Device device, String origin) -> started(device, origin);
      case DeviceUse.Refused(Device.Kind kind, String origin) -> refused(kind, origin);
      case DeviceUse.Stopped _, DeviceUse.Lost _, DeviceUse.Back _ -> {}
    }
  }

  /** What the browser itself told of its console. */
  List<String> errors() {
    return copy(errors);
  }

  /** The last page that was whole. */
  Optional<URI> lastOpened() {
    return opened.get();
  }

  boolean hasOpened() {
    return opened.get().isPresent();
  }

  Optional<String> failure() {
    return failure.get();
  }

  List<Blocked> blocked() {
    return copy(blocked);
  }

  List<Asked> asked() {
    return copy(asked);
  }

  private static <T> void keep(Set<T> all, T one) {
    if (all.size() < MOST) {
      all.add(one);
    }
  }

  private static <T> List<T> copy(Collection<T> all) {
    synchronized (all) {
      return List.copyOf(all);
    }
  }

  private static String words(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
