package org.eksamik.net;

import com.github.markusbernhardt.proxy.selector.pac.PacScriptSource;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.words.Detail;
import org.jspecify.annotations.Nullable;

/** A PAC file, read when it is first needed; one that could not be read is tried again. */
final class PacScript implements PacScriptSource {
  private final URI address;
  private final Loader loader;
  private @Nullable String content;

  PacScript(URI address, Loader loader) {
    this.address = address;
    this.loader = loader;
  }

  @Override
  public synchronized String getScriptContent() throws IOException {
    if (content == null) {
      content = loader.load(address);
    }
    return content;
  }

  @Override
  public boolean isScriptValid() {
    try {
      return getScriptContent().contains("FindProxyForURL");
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** Tells with {@code NETWORK_PROXY} that the file cannot be had, or is none. */
  void requireReadable() throws ExamException {
    if (!isScriptValid()) {
      if (Thread.currentThread().isInterrupted()) {
        throw ExamException.of(Fault.CANCELLED);
      }
      throw ExamException.of(Fault.NETWORK_PROXY)
          .with("host", Objects.requireNonNullElse(address.getHost(), "PAC"))
          .with("detail", Detail.of("pac-unreadable"));
    }
  }

  /** Fetches the text at an address without a proxy. */
  @FunctionalInterface
  interface Loader {
    String load(URI address) throws IOException;
  }
}
