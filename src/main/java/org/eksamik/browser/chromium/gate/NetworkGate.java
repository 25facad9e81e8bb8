package org.eksamik.browser.chromium.gate;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.eksamik.browser.PageAddress;
import org.eksamik.profile.AllowList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A proxy on loopback that lets through what the allow-list names. Whatever a browser sends, a web
 * socket or a request of its own making, leaves here or not at all. What is encrypted shows only
 * its server; that its path is allowed too is seen to before it is sent.
 */
public final class NetworkGate implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NetworkGate.class);

  /** The first byte of every TLS connection; RFC 8446 section 5.1, {@code handshake}. */
  private static final int HANDSHAKE = 22;

  private static final int QUEUE = 200;

  private static final String ESTABLISHED = "200 Connection established";

  private final AllowList allowed;
  private final Upstream upstream;
  private final PinnedServers pinned;
  private final ServerSocket door;
  private final Set<Socket> open = Collections.newSetFromMap(new ConcurrentHashMap<>());

  private NetworkGate(
      AllowList allowed, ProxySelector proxies, PinnedServers pinned, ServerSocket door) {
    this.allowed = allowed;
    this.upstream = new Upstream(proxies);
    this.pinned = pinned;
    this.door = door;
  }

  /**
   * Opens it on a free port.
   *
   * @param pinned to these it speaks itself
   */
  public static NetworkGate open(AllowList allowed, ProxySelector proxies, PinnedServers pinned) {
    try {
      ServerSocket door = new ServerSocket(0, QUEUE, InetAddress.ofLiteral("127.0.0.1"));
      NetworkGate gate = new NetworkGate(allowed, proxies, pinned, door);
      Thread.ofVirtual().name("browser-gate").start(gate::accept);
      return gate;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return door.getLocalPort();
  }

  private void accept() {
    try {
      while (!door.isClosed()) {
        Socket client = door.accept();
        open.add(client);
        Thread.startVirtualThread(() -> serve(client));
      }
    } catch (IOException closed) {
      LOG.debug("the gate is closed: {}", closed.toString());
    }
  }

  private void serve(Socket client) {
    try (client) {
      client.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(client.getInputStream());
      Optional<RequestHead> head = RequestHead.read(in);
      if (head.isEmpty()) {
        return;
      }
      if (head.get().isConnect()) {
        tunnel(client, in, head.get().target());
      } else {
        forward(client, in, head.get());
      }
    } catch (IOException ended) {
      LOG.debug("a connection of the browser ended: {}", ended.toString());
    } finally {
      open.remove(client);
    }
  }

  /** A server by its name and port: what is encrypted, and every web socket. */
  private void tunnel(Socket client, InputStream in, String server) throws IOException {
    boolean plain = allowed.allowsOrigin("http://" + server);
    boolean encrypted = allowed.allowsOrigin("https://" + server);
    if (!plain && !encrypted) {
      refuse(client, "https://" + server);
      return;
    }
    URI to = URI.create("https://" + server);
    if (encrypted && pinned.has(to.getHost())) {
      vouch(client, to);
      return;
    }
    answer(client, ESTABLISHED);
    in.mark(1);
    int first = in.read();
    in.reset();
    byte[] begin = {};
    if (first != HANDSHAKE || !encrypted) {
      Optional<RequestHead> head = RequestHead.read(in);
      Optional<String> wanted = head.map(it -> "http://" + server + it.target());
      if (wanted.isEmpty() || !allowed.allows(wanted.get())) {
        wanted.ifPresent(NetworkGate::tell);
        return;
      }
      begin = head.get().unchanged();
    }
    join(client, in, upstream.connect(to.getHost(), to.getPort()), begin);
  }

  /** A pinned server: the browser hears nothing of one that does not show its key. */
  private void vouch(Socket client, URI to) throws IOException {
    Socket way = upstream.connect(to.getHost(), to.getPort());
    open.add(way);
    try (way) {
      Optional<SSLSocket> server = believed(way, to);
      if (server.isEmpty()) {
        answer(client, "502 Bad Gateway");
        return;
      }
      answer(client, ESTABLISHED);
      try (Socket page = pinned.inPlaceOf(to.getHost(), client)) {
        join(page, page.getInputStream(), server.get(), new byte[0]);
      }
    } finally {
      open.remove(way);
    }
  }

  private Optional<SSLSocket> believed(Socket way, URI to) throws IOException {
    try {
      return Optional.of(pinned.known(way, to));
    } catch (SSLException not) {
      LOG.warn("a pinned server is not believed, {}: {}", to, not.toString());
      return Optional.empty();
    }
  }

  /** One plain request, which stays on this machine: the allow-list holds it to loopback. */
  private void forward(Socket client, InputStream in, RequestHead head) throws IOException {
    Optional<URI> to = PageAddress.of(head.target());
    if (to.isEmpty() || to.get().getHost() == null || !allowed.allows(head.target())) {
      refuse(client, head.target());
      return;
    }
    URI address = to.get();
    int port = address.getPort() < 0 ? 80 : address.getPort();
    int path = head.target().indexOf('/', head.target().indexOf("//") + 2);
    byte[] begin = head.forServer(path < 0 ? "/" : head.target().substring(path));
    try {
      join(client, in, upstream.connect(address.getHost(), port), begin);
    } catch (IOException e) {
      answer(client, "502 Bad Gateway");
    }
  }

  private void join(Socket client, InputStream in, Socket server, byte[] begin) throws IOException {
    open.add(server);
    try (server) {
      server.getOutputStream().write(begin);
      Thread.startVirtualThread(() -> pour(in, server));
      client.getOutputStream().flush();
      server.getInputStream().transferTo(client.getOutputStream());
    } finally {
      open.remove(server);
    }
  }

  private static void pour(InputStream from, Socket to) {
    try {
      from.transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException ended) {
      LOG.debug("a connection of the browser ended: {}", ended.toString());
    }
  }

  private static void refuse(Socket client, String address) throws IOException {
    tell(address);
    answer(client, "403 Forbidden");
  }

  /** What pages ask for is told elsewhere: this may be the browser's own business. */
  private static void tell(String address) {
    LOG.debug("kept in: {}", PageAddress.withoutQuery(address));
  }

  private static void answer(Socket client, String status) throws IOException {
    OutputStream out = client.getOutputStream();
    boolean last = !status.startsWith("200");
    String more = last ? "Content-Length: 0\r\nConnection: close\r\n" : "";
    out.write(("HTTP/1.1 " + status + "\r\n" + more + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  /** Breaks off everything that is under way. */
  @Override
  public void close() {
    try {
      door.close();
      for (Socket each : open) {
        each.close();
      }
    } catch (IOException e) {
      LOG.debug("closing the gate: {}", e.toString());
    }
  }
}
