package org.eksamik.app.cli;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eksamik.app.Providers;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExitCode;
import org.eksamik.exam.Fault;
import org.eksamik.net.Network;
import org.eksamik.profile.ExamSettings;
import org.eksamik.profile.Profile;
import org.eksamik.profile.ProviderSettings;
import org.eksamik.provider.CandidateDirectory;
import org.eksamik.words.Detail;

/** Where every {@code candidates} command begins: with one provider's candidates. */
final class CandidateDesk {
  private final ProfileOption profiles;
  private final InstantSource clock;

  CandidateDesk(ProfileOption profiles, InstantSource clock) {
    this.profiles = profiles;
    this.clock = clock;
  }

  /**
   * One provider's candidates, with the profile they come from.
   *
   * @param place tells this account, and exam, from others: an address and names, no secret
   */
  record Opened(Profile profile, CandidateDirectory directory, String place) {
    /** The provider's own identifier of an exam that may be called by the profile's name for it. */
    String examId(String name) {
      return profile
          .exam(name)
          .flatMap(exam ->
              switch (exam) {
                case ExamSettings.OnlineExamMaker maker -> maker.eid();
                case ExamSettings.Kaoshixing kaoshixing -> kaoshixing.examId();
                case ExamSettings.Oqylyq oqylyq -> Optional.of(oqylyq.externalId().toString());
              })
          .orElse(name);
    }
  }

  /** What a command does there. */
  @FunctionalInterface
  interface Work {
    ExitCode with(Opened opened) throws ExamException;
  }

  int open(Optional<String> provider, Optional<String> exam, Work work) throws ExamException {
    Profile profile = profiles.require();
    ProviderSettings settings = choose(profile, provider, exam);
    try (Network network = Network.open(profile.network())) {
      CandidateDirectory directory =
          new Providers(profile, network, clock, List.of()).directory(settings, exam);
      String place =
          settings instanceof ProviderSettings.Oqylyq
              ? settings.baseUrl() + " " + exam.orElse("")
              : settings.baseUrl().toString();
      return work.with(new Opened(profile, directory, place)).number();
    }
  }

  /** The one that is named, or has the exam, or stands alone in the profile. */
  private static ProviderSettings choose(
      Profile profile, Optional<String> provider, Optional<String> exam) throws ExamException {
    Optional<String> name =
        provider.or(() -> exam.flatMap(profile::exam).map(found -> found.exam().provider()));
    List<ProviderSettings> meant =
        profile.providers().stream()
            .filter(settings -> name.isEmpty() || settings.name().equals(name.get()))
            .toList();
    if (meant.size() == 1) {
      return meant.getFirst();
    }
    String known =
        profile.providers().stream().map(ProviderSettings::name).collect(Collectors.joining(", "));
    throw ExamException.of(Fault.USAGE)
        .with(
            "detail",
            Detail.of("needed-one-of", Map.of("option", "--provider NAME", "values", known)));
  }
}
