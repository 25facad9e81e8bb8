package org.eksamik.browser;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.ProtocolException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request of a page, in the shape in which WebKit for Java and JavaFX's media player speak to
 * the network ({@code URL.openConnection}). It asks the {@link Visit} first, and again at each
 * redirect it follows.
 */
final class PageConnection extends HttpURLConnection {
  private static final int REDIRECTS = 10;

  private final Visit visit;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private @Nullable PageAnswer answer;
  private @Nullable IOException failure;

  PageConnection(URL url, Visit visit) {
    super(url);
    this.visit = visit;
  }

  /** Asks whether this may be; the network is used later. */
  @Override
  public void connect() throws IOException {
    if (failure != null) {
      throw failure;
    }
    try {
      visit.admit(request());
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public void setRequestMethod(String name) throws ProtocolException {
    // The JDK's own list of methods lacks PATCH.
    if (!name.matches("[A-Za-z-]+")) {
      throw new ProtocolException("not a method");
    }
    method = name;
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    connect();
    return body;
  }

  @Override
  public int getResponseCode() throws IOException {
    return answer().status();
  }

  @Override
  public String getResponseMessage() {
    return "";
  }

  @Override
  public InputStream getInputStream() throws IOException {
    PageAnswer answered = answer();
    if (answered.status() >= HTTP_BAD_REQUEST) {
      throw new FileNotFoundException("status " + answered.status());
    }
    return answered.body();
  }

  @Override
  public @Nullable InputStream getErrorStream() {
    PageAnswer answered = answer;
    return answered != null && answered.status() >= HTTP_BAD_REQUEST ? answered.body() : null;
  }

  @Override
  public Map<String, List<String>> getHeaderFields() {
    try {
      return answer().headers();
    } catch (IOException e) {
      return Map.of();
    }
  }

  @Override
  public @Nullable String getHeaderField(String name) {
    try {
      return answer().header(name).orElse(null);
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  public boolean usingProxy() {
    return false;
  }

  @Override
  public void disconnect() {
    PageAnswer answered = answer;
    if (answered != null) {
      try {
        answered.body().close();
      } catch (IOException e) {
        // Nobody reads on.
      }
    }
  }

  private PageAnswer answer() throws IOException {
    if (failure != null) {
      throw failure;
    }
    if (answer == null) {
      try {
        answer = FxWait.during(this::ask);
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
    return answer;
  }

  private PageAnswer ask() throws IOException {
    connect();
    PageRequest request = request();
    for (int hop = 0; ; hop++) {
      PageAnswer answered = visit.ask(request);
      if (!instanceFollowRedirects || !answered.isRedirect() || hop == REDIRECTS) {
        return answered;
      }
      answered.body().close();
      request = request.at(target(request.address(), answered.header("location").orElseThrow()));
      visit.admit(request);
      // Whoever asks for it learns who really answered, as with the JDK's own connections.
      url = request.address().toURL();
    }
  }

  private PageRequest request() throws IOException {
    return new PageRequest(address(), method, getRequestProperties(), content());
  }

  private BodyPublisher content() {
    return doOutput ? BodyPublishers.ofByteArray(body.toByteArray()) : BodyPublishers.noBody();
  }

  private static URI target(URI from, String location) throws IOException {
    try {
      return from.resolve(new URI(location));
    } catch (URISyntaxException e) {
      throw new ProtocolException("a redirect leads nowhere");
    }
  }

  private URI address() throws IOException {
    return PageAddress.of(url.toExternalForm())
        .orElseThrow(() -> new ProtocolException("not an address"));
  }
}
