package org.eksamik.app;

import java.time.InstantSource;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.net.Network;
import org.eksamik.profile.ExamSettings;
import org.eksamik.profile.Profile;
import org.eksamik.profile.ProviderSettings;
import org.eksamik.provider.ExamProvider;
import org.eksamik.provider.kaoshixing.KaoshixingProvider;
import org.eksamik.provider.onlineexammaker.OnlineExamMakerProvider;
import org.eksamik.provider.oqylyq.OqylyqProvider;

/** The providers of one profile. */
public final class Providers {
  private final Profile profile;
  private final Network network;
  private final InstantSource clock;

  public Providers(Profile profile, Network network, InstantSource clock) {
    this.profile = profile;
    this.network = network;
    this.clock = clock;
  }

  /** The settings of the provider that holds this exam. */
  public ProviderSettings settings(ExamSettings exam) throws ExamException {
    return switch (exam) {
      case ExamSettings.Oqylyq _ -> settings(ProviderSettings.Oqylyq.class, "oqylyq");
      case ExamSettings.OnlineExamMaker _ ->
          settings(ProviderSettings.OnlineExamMaker.class, "onlineexammaker");
      case ExamSettings.Kaoshixing _ -> settings(ProviderSettings.Kaoshixing.class, "kaoshixing");
    };
  }

  public ExamProvider provider(ExamSettings exam) throws ExamException {
    return switch (settings(exam)) {
      case ProviderSettings.Oqylyq oqylyq ->
          new OqylyqProvider(oqylyq, profile.exams(ExamSettings.Oqylyq.class), network);
      case ProviderSettings.OnlineExamMaker maker -> onlineExamMaker(maker);
      case ProviderSettings.Kaoshixing kaoshixing ->
          new KaoshixingProvider(
              kaoshixing, profile.exams(ExamSettings.Kaoshixing.class), network, clock);
    };
  }

  public OnlineExamMakerProvider onlineExamMaker(ProviderSettings.OnlineExamMaker settings) {
    return new OnlineExamMakerProvider(
        settings, profile.exams(ExamSettings.OnlineExamMaker.class), network, clock);
  }

  public <S extends ProviderSettings> S settings(Class<S> kind, String name) throws ExamException {
    return profile
        .provider(kind)
        .orElseThrow(() ->
            ExamException.of(Fault.PROFILE_INVALID)
                .with("detail", "providers." + name + " is missing"));
  }
}
