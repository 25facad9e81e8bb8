package org.eksamik.launch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExamLink;
import org.eksamik.exam.Fault;
import org.eksamik.profile.AllowList;
import org.eksamik.profile.ProviderSettings;
import org.eksamik.qr.QrCode;
import org.eksamik.words.Detail;

/**
 * Decides whether a provider's link may be opened at all: over https, or on this machine, and only
 * at a host that the profile allows for this exam or that belongs to the provider. What a broken or
 * hijacked provider answers otherwise never reaches a browser.
 */
public final class LinkCheck {
  private final AllowList allowed;

  /**
   * A check for one exam.
   *
   * @param exam what the profile lets this exam's pages open
   */
  public LinkCheck(AllowList exam, ProviderSettings provider) {
    List<String> own = new ArrayList<>(ownHosts(provider.baseUrl()));
    for (String domain : knownDomains(provider)) {
      own.addAll(wholeDomain(domain));
    }
    this.allowed = exam.plus(AllowList.of(own));
  }

  /**
   * The same link, when it may be opened.
   *
   * @throws ExamException {@code LINK_REFUSED} with the facts {@code provider} and {@code host};
   *     {@code PROVIDER_ANSWER} for a link too long for a QR code
   */
  public ExamLink check(ExamLink link) throws ExamException {
    URI address = link.address();
    if (!isWeb(address) || !allowed.allows(address)) {
      throw ExamException.of(Fault.LINK_REFUSED)
          .with("provider", link.provider())
          .with("host", address.getScheme() + "://" + address.getHost());
    }
    if (address.toString().getBytes(StandardCharsets.UTF_8).length > QrCode.MOST_BYTES) {
      throw ExamException.of(Fault.PROVIDER_ANSWER)
          .with("provider", link.provider())
          .with("detail", Detail.of("link-too-long"));
    }
    return link;
  }

  /** The allow-list lets web sockets through as well, but nobody sits an exam in one. */
  private static boolean isWeb(URI address) {
    return "https".equalsIgnoreCase(address.getScheme())
        || "http".equalsIgnoreCase(address.getScheme());
  }

  /** The host that is asked, at any port, and its siblings in the same registered domain. */
  private static List<String> ownHosts(URI base) {
    List<String> own = new ArrayList<>();
    own.add(base.getScheme() + "://" + base.getHost() + ":*");
    // The list of public suffixes knows that co.uk is not somebody's domain, and that IP addresses
    // and localhost have none.
    Optional.ofNullable(HttpUrl.get(base.toString()).topPrivateDomain())
        .ifPresent(domain -> own.addAll(wholeDomain(domain)));
    return own;
  }

  private static List<String> wholeDomain(String domain) {
    return List.of("https://" + domain, "https://*." + domain);
  }

  /** Where the providers' exam pages live, whatever host stands in for their API. */
  private static List<String> knownDomains(ProviderSettings provider) {
    return switch (provider) {
      case ProviderSettings.Oqylyq _ -> List.of("oqylyq.kz", "trustexam.ai");
      case ProviderSettings.OnlineExamMaker _ -> List.of("onlineexammaker.com");
      case ProviderSettings.Kaoshixing _ -> List.of("kaoshixing.com");
    };
  }
}
