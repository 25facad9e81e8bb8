package org.eksamik.profile;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eksamik.exam.Secret;

/** How to reach one exam provider, and as whom. */
public sealed interface ProviderSettings {
  /** What providers are called in a profile. */
  List<String> NAMES = List.of("oqylyq", "onlineexammaker", "kaoshixing");

  /** The provider's name in the profile. */
  String name();

  URI baseUrl();

  /** The most calls a second for which nobody waits in front of a screen. */
  int requestsPerSecond();

  /** What public pages speak of: ten requests a second. */
  int USUAL_REQUESTS_PER_SECOND = 10;

  /** Oqylyq (seed 000), which today is called TrustExam. */
  record Oqylyq(URI baseUrl, Access access, int requestsPerSecond) implements ProviderSettings {

    /** By what right. */
    public sealed interface Access {}

    /** As whom, which also tells the dialect that the service is spoken to in. */
    public sealed interface Live extends Access {}

    /**
     * The seed's dialect: an account, which is given a token.
     *
     * @param clientId a number or a string, as the profile gave it
     */
    public record Account(
        String username,
        Secret password,
        Object clientId,
        Secret clientSecret,
        Authorization authorization)
        implements Live {}

    /** Today's dialect: one token for all calls. */
    public record ApiToken(Secret token) implements Live {}

    /**
     * No right at all, but links that were given beforehand, locked to workstations.
     *
     * @param keys what unlocks the links, locked to each workstation; by its public key
     * @param links by exam and candidate
     */
    public record Prepared(Map<String, String> keys, Map<String, Map<String, String>> links)
        implements Access {
      public Prepared {
        keys = Map.copyOf(keys);
        links =
            links.entrySet().stream()
                .collect(
                    Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
      }

      /** Counts alone. */
      @Override
      public String toString() {
        return "Prepared[" + keys.size() + " workstations, " + links.size() + " exams]";
      }
    }

    /** How the token is sent. */
    public enum Authorization {
      /** {@code Authorization: Bearer TOKEN}, as public clients do. */
      BEARER,
      /** {@code Authorization: TOKEN}, as seed 000 line 6 says. */
      BARE
    }

    public Oqylyq(
        URI baseUrl,
        String username,
        Secret password,
        Object clientId,
        Secret clientSecret,
        Authorization authorization) {
      this(
          baseUrl,
          new Account(username, password, clientId, clientSecret, authorization),
          USUAL_REQUESTS_PER_SECOND);
    }

    /** The right to ask the service, unless links were given beforehand. */
    public Optional<Live> live() {
      return access instanceof Live live ? Optional.of(live) : Optional.empty();
    }

    @Override
    public String name() {
      return "oqylyq";
    }
  }

  /**
   * OnlineExamMaker (seeds 001 and 003).
   *
   * @param loginField the label of the field that candidates sign in with, where the profile says
   */
  record OnlineExamMaker(
      URI baseUrl,
      URI adminUrl,
      Secret code,
      Optional<Staff> staff,
      Optional<String> loginField,
      int requestsPerSecond)
      implements ProviderSettings {

    public OnlineExamMaker(URI baseUrl, URI adminUrl, Secret code, Optional<Staff> staff) {
      this(baseUrl, adminUrl, code, staff, Optional.empty(), USUAL_REQUESTS_PER_SECOND);
    }

    /** The sub-admin whose pages open by a link. */
    public record Staff(String email, Secret password) {}

    @Override
    public String name() {
      return "onlineexammaker";
    }
  }

  /** Kaoshixing (seed 004). */
  record Kaoshixing(URI baseUrl, String appId, Secret appKey, Body body, int requestsPerSecond)
      implements ProviderSettings {

    public Kaoshixing(URI baseUrl, String appId, Secret appKey, Body body) {
      this(baseUrl, appId, appKey, body, USUAL_REQUESTS_PER_SECOND);
    }

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
