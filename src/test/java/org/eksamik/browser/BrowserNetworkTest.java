package org.eksamik.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URLConnection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages take the same way to the network as every other part. */
class BrowserNetworkTest {
  private final PageServer exam = new PageServer("localhost").page("/", "<title>exam</title>");
  private final PageServer proxy = new PageServer("127.0.0.1").page("/", "<title>proxied</title>");

  @AfterEach
  void stop() {
    Visitor.network();
    exam.close();
    proxy.close();
  }

  @Test
  void pagesGoThroughTheProxyWhichIsAskedForOffTheFxThread() {
    List<Boolean> onFxThread = new CopyOnWriteArrayList<>();
    ProxySelector proxies =
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI address) {
            onFxThread.add(Platform.isFxApplicationThread());
            return List.of(
                new Proxy(
                    Proxy.Type.HTTP,
                    InetSocketAddress.createUnresolved("127.0.0.1", proxy.at("/").getPort())));
          }

          @Override
          public void connectFailed(URI address, SocketAddress at, IOException failure) {}
        };

    try (Visitor visitor = Visitor.through(proxies, exam).see(exam.at("/"))) {
      assertThat(visitor.script("document.title")).isEqualTo("proxied");
    }
    assertThat(onFxThread).isNotEmpty().doesNotContain(true);
    assertThat(exam.requests()).isEmpty();
  }

  @Test
  void withoutAVisitAConnectionIsRefused() throws IOException {
    BrowserNetwork installed = Visitor.network();
    URLConnection connection = exam.at("/").toURL().openConnection();

    assertThat(installed).isNotNull();
    assertThatThrownBy(connection::getInputStream).hasMessage("no page is open");
    assertThat(exam.requests()).isEmpty();
  }

  @Test
  void whoNamesAProxyIsNoPage() throws IOException {
    BrowserNetwork installed = Visitor.network();
    URLConnection connection = exam.at("/pac").toURL().openConnection(Proxy.NO_PROXY);

    assertThat(installed).isNotNull();
    assertThat(connection.getInputStream().readAllBytes()).isEmpty();
    assertThat(exam.requests()).containsExactly("GET /pac");
  }
}
