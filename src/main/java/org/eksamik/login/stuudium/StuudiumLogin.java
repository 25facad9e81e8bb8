package org.eksamik.login.stuudium;

import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import org.eksamik.login.PageLogin;
import org.eksamik.net.Network;
import org.eksamik.profile.AllowList;
import org.eksamik.profile.LoginSettings;

/**
 * Signing in with Stuudium (seed 002): the student signs in on Stuudium's page, which sends the
 * browser to the registered callback with a token; the token is good for one question, who this is.
 * Safe for several threads.
 */
public final class StuudiumLogin implements PageLogin {
  private final LoginSettings.Stuudium settings;
  private final SecureRandom random;
  private final VerifyCall verify;

  public StuudiumLogin(LoginSettings.Stuudium settings, Network network, InstantSource clock) {
    this(settings, network, clock, new SecureRandom());
  }

  public StuudiumLogin(
      LoginSettings.Stuudium settings, Network network, InstantSource clock, SecureRandom random) {
    this.settings = settings;
    this.random = random;
    this.verify = new VerifyCall(settings, network, clock, random);
  }

  @Override
  public String name() {
    return "stuudium";
  }

  @Override
  public Visit begin() {
    VisitState state = VisitState.fresh(random);
    return new StuudiumVisit(authorisePage(state), state, settings, verify);
  }

  /** The profile's patterns, and the origin of Stuudium's own address. */
  @Override
  public List<String> allowedAddresses() {
    List<String> patterns = new ArrayList<>(settings.allow());
    patterns.addAll(AllowList.originsOf(List.of(settings.baseUrl())).patterns());
    return List.copyOf(patterns);
  }

  /** S002, step 1. */
  private URI authorisePage(VisitState state) {
    HttpUrl.Builder page =
        HttpUrl.get(settings.baseUrl().toString())
            .newBuilder()
            .addPathSegment("authenticate")
            .addQueryParameter("client_id", settings.clientId());
    settings.subdomain().ifPresent(school -> page.addQueryParameter("subdomain", school));
    return page.addQueryParameter("state", state.text()).build().uri();
  }
}
