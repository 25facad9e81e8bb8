package org.eksamik.browser;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.net.URLStreamHandlerFactory;
import org.jspecify.annotations.Nullable;

/**
 * The gate: all that WebKit's loader and JavaFX's media player open, they open by {@link URL}, and
 * every URL of a network scheme leads here.
 */
final class PageStreams implements URLStreamHandlerFactory {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;
  private static final int FTP = 21;

  private final CurrentVisit visit;
  private final URL http;
  private final URL https;

  /** Made before the factory is set, so that it still meets the JDK's own handlers. */
  PageStreams(CurrentVisit visit) throws IOException {
    this.visit = visit;
    this.http = URI.create("http://localhost/").toURL();
    this.https = URI.create("https://localhost/").toURL();
  }

  @Override
  public @Nullable URLStreamHandler createURLStreamHandler(String protocol) {
    return switch (protocol) {
      case "http" -> new Gate(HTTP, http);
      case "https" -> new Gate(HTTPS, https);
      case "ftp" -> new Wall(FTP);
      case "mailto" -> new Wall(-1);
      default -> null;
    };
  }

  private final class Gate extends URLStreamHandler {
    private final int port;
    private final URL jdk;

    Gate(int port, URL jdk) {
      this.port = port;
      this.jdk = jdk;
    }

    @Override
    protected int getDefaultPort() {
      return port;
    }

    @Override
    protected URLConnection openConnection(URL url) {
      return new PageConnection(url, visit.get());
    }

    /** Pages never name a proxy; who does is a part of this program, such as the reader of PAC. */
    @Override
    @SuppressWarnings("deprecation") // The only public way to the JDK's own handler.
    protected URLConnection openConnection(URL url, Proxy proxy) throws IOException {
      return new URL(jdk, url.toExternalForm()).openConnection(proxy);
    }
  }

  private static final class Wall extends URLStreamHandler {
    private final int port;

    Wall(int port) {
      this.port = port;
    }

    @Override
    protected int getDefaultPort() {
      return port;
    }

    @Override
    protected URLConnection openConnection(URL url) throws IOException {
      throw new ConnectException("refused");
    }
  }
}
