package org.eksamik.provider;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.words.Detail;

/** A provider's link as an address; whether its host is allowed is for the launch to judge. */
public final class LinkAddress {
  /** Without a host right after the slashes, browsers take the path's first part for the host. */
  private static final Pattern BEGINNING = Pattern.compile("(?i)https?://[^/\\\\?#]");

  private LinkAddress() {}

  /**
   * Reads an absolute {@code http} or {@code https} address and changes nothing of it that an
   * address may hold.
   *
   * @throws ExamException {@code LINK_REFUSED} for anything else; the link itself is not told
   */
  public static URI parse(String provider, String link) throws ExamException {
    return strict(link)
        .or(() -> lenient(link))
        .filter(address -> address.getHost() != null && address.getRawUserInfo() == null)
        .filter(LinkAddress::isWeb)
        .orElseThrow(() ->
            ExamException.of(Fault.LINK_REFUSED)
                .with("provider", provider)
                .with("detail", Detail.of("link-not-web")));
  }

  private static Optional<URI> strict(String link) {
    try {
      return Optional.of(new URI(link.strip())).filter(address -> address.getHost() != null);
    } catch (URISyntaxException notStrict) {
      return Optional.empty();
    }
  }

  /** Takes what browsers take, such as {@code |} in a query, by escaping it as they do. */
  private static Optional<URI> lenient(String link) {
    return BEGINNING.matcher(link.strip()).lookingAt()
        ? Optional.ofNullable(HttpUrl.parse(link)).map(HttpUrl::uri)
        : Optional.empty();
  }

  private static boolean isWeb(URI address) {
    return "https".equalsIgnoreCase(address.getScheme())
        || "http".equalsIgnoreCase(address.getScheme());
  }
}
