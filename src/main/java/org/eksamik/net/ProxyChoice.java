package org.eksamik.net;

import com.github.markusbernhardt.proxy.ProxySearch;
import com.github.markusbernhardt.proxy.selector.pac.PacProxySelector;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.words.Detail;
import org.jspecify.annotations.Nullable;

/**
 * Which proxy an address is reached through. What decides is asked for at the first address that
 * needs it, since the system's settings and a PAC file take time to read; loopback is always
 * reached directly. Safe for several threads.
 */
final class ProxyChoice extends ProxySelector {
  private static final List<Proxy> DIRECT = List.of(Proxy.NO_PROXY);

  private final Supplier<ProxySelector> source;
  private final Optional<PacScript> script;
  private @Nullable ProxySelector chosen;

  private ProxyChoice(Supplier<ProxySelector> source) {
    this.source = source;
    this.script = Optional.empty();
  }

  private ProxyChoice(PacScript script) {
    this.source = () -> new PacProxySelector(script);
    this.script = Optional.of(script);
  }

  static ProxyChoice of(NetworkSettings.Proxy settings, PacScript.Loader loader)
      throws ExamException {
    return switch (settings) {
      case NetworkSettings.Proxy.Direct() -> new ProxyChoice(Always::direct);
      case NetworkSettings.Proxy.Fixed(URI address) -> fixed(address);
      case NetworkSettings.Proxy.Script(URI address) ->
          new ProxyChoice(new PacScript(address, loader));
      case NetworkSettings.Proxy.FromSystem() -> new ProxyChoice(ProxyChoice::ofSystem);
    };
  }

  private static ProxyChoice fixed(URI address) throws ExamException {
    String host = address.getHost();
    if (host == null || address.getPort() < 1) {
      throw ExamException.of(Fault.PROFILE_INVALID).with("detail", Detail.of("proxy-form"));
    }
    Always always =
        new Always(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(host, address.getPort())));
    return new ProxyChoice(() -> always);
  }

  private static ProxySelector ofSystem() {
    ProxySearch search = new ProxySearch();
    search.addStrategy(ProxySearch.Strategy.JAVA);
    search.addStrategy(ProxySearch.Strategy.OS_DEFAULT);
    search.addStrategy(ProxySearch.Strategy.ENV_VAR);
    ProxySelector found = search.getProxySelector();
    return found == null ? Always.direct() : found;
  }

  /**
   * Makes sure that this address's proxy can be told: without its PAC file the selector would
   * quietly go around the proxy.
   */
  void requireReady(URI address) throws ExamException {
    if (script.isPresent() && !isLoopback(address)) {
      script.get().requireReadable();
    }
  }

  /** Whether there is no way around a proxy. */
  boolean isProxied(URI address) {
    return select(address).stream().noneMatch(proxy -> proxy.type() == Proxy.Type.DIRECT);
  }

  @Override
  public List<Proxy> select(URI address) {
    if (address.getRawAuthority() == null || isLoopback(address)) {
      return DIRECT;
    }
    return choose(withoutSecrets(address));
  }

  private static boolean isLoopback(URI address) {
    return address.getHost() != null && Loopback.is(address.getHost());
  }

  /** A PAC script is somebody else's program, and what it is asked may be logged on the way. */
  private static URI withoutSecrets(URI address) {
    String authority = address.getRawAuthority();
    String server = authority.substring(authority.lastIndexOf('@') + 1);
    return URI.create(address.getScheme() + "://" + server + "/");
  }

  // A PAC script's interpreter is not made for several threads at once.
  private synchronized List<Proxy> choose(URI address) {
    if (chosen == null) {
      chosen = source.get();
    }
    List<Proxy> proxies = chosen.select(address);
    return proxies == null || proxies.isEmpty() ? DIRECT : proxies;
  }

  @Override
  public void connectFailed(URI address, SocketAddress proxy, IOException why) {
    // The failure is told by the call itself.
  }

  /** One and the same for every address. */
  private static final class Always extends ProxySelector {
    private final List<Proxy> proxies;

    Always(Proxy proxy) {
      this.proxies = List.of(proxy);
    }

    static Always direct() {
      return new Always(Proxy.NO_PROXY);
    }

    @Override
    public List<Proxy> select(URI address) {
      return proxies;
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException why) {}
  }
}
