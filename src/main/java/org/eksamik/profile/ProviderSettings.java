package org.eksamik.profile;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eksamik.exam.Secret;

/** How to reach one exam provider, and as whom. */
public sealed interface ProviderSettings {
  /** What providers are called in a profile. */
  List<String> NAMES = List.of("oqylyq", "onlineexammaker", "kaoshixing");

  /** The provider's name in the profile. */
  String name();

  URI baseUrl();

  /**
   * Oqylyq (seed 000).
   *
   * @param clientId a number or a string, as the profile gave it
   */
  record Oqylyq(
      URI baseUrl,
      String username,
      Secret password,
      Object clientId,
      Secret clientSecret,
      Authorization authorization)
      implements ProviderSettings {

    /** How the token is sent. */
    public enum Authorization {
      /** {@code Authorization: Bearer TOKEN}, as public clients do. */
      BEARER,
      /** {@code Authorization: TOKEN}, as seed 000 line 6 says. */
      BARE
    }

    @Override
    public String name() {
      return "oqylyq";
    }
  }

  /** OnlineExamMaker (seeds 001 and 003). */
  record OnlineExamMaker(URI baseUrl, URI adminUrl, Secret code, Optional<Staff> staff)
      implements ProviderSettings {

    /** The sub-admin whose pages open by a link. */
    public record Staff(String email, Secret password) {}

    @Override
    public String name() {
      return "onlineexammaker";
    }
  }

  /** Kaoshixing (seed 004). */
  record Kaoshixing(URI baseUrl, String appId, Secret appKey, Body body)
      implements ProviderSettings {

    /** How parameters are posted; the seed names no type. */
    public enum Body {
      JSON,
      FORM
    }

    @Override
    public String name() {
      return "kaoshixing";
    }
  }
}
