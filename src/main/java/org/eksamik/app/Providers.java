package org.eksamik.app;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.net.Network;
import org.eksamik.profile.ExamSettings;
import org.eksamik.profile.Profile;
import org.eksamik.profile.ProviderSettings;
import org.eksamik.profile.sealed.PreparedLinks;
import org.eksamik.profile.sealed.WorkstationKey;
import org.eksamik.provider.CandidateDirectory;
import org.eksamik.provider.ExamProvider;
import org.eksamik.provider.PreparedProvider;
import org.eksamik.provider.ReasonSentences;
import org.eksamik.provider.StaffAccess;
import org.eksamik.provider.kaoshixing.KaoshixingDirectory;
import org.eksamik.provider.kaoshixing.KaoshixingProvider;
import org.eksamik.provider.onlineexammaker.OnlineExamMakerDirectory;
import org.eksamik.provider.onlineexammaker.OnlineExamMakerProvider;
import org.eksamik.provider.oqylyq.OqylyqDirectory;
import org.eksamik.provider.oqylyq.OqylyqProvider;
import org.eksamik.ui.admin.candidates.DirectoryChoice;
import org.eksamik.ui.admin.candidates.DirectoryChoice.ProviderExam;
import org.eksamik.words.Detail;

/** The providers of one profile. */
public final class Providers {
  private final Profile profile;
  private final Network network;
  private final InstantSource clock;
  private final List<WorkstationKey> keys;

  /**
   * Readies them.
   *
   * @param keys this workstation's, for links that were prepared for it
   */
  public Providers(
      Profile profile, Network network, InstantSource clock, List<WorkstationKey> keys) {
    this.profile = profile;
    this.network = network;
    this.clock = clock;
    this.keys = List.copyOf(keys);
  }

  /** The settings of the provider that holds this exam of the profile. */
  public ProviderSettings settings(ExamSettings exam) {
    return switch (exam) {
      case ExamSettings.Oqylyq _ -> configured(ProviderSettings.Oqylyq.class);
      case ExamSettings.OnlineExamMaker _ -> configured(ProviderSettings.OnlineExamMaker.class);
      case ExamSettings.Kaoshixing _ -> configured(ProviderSettings.Kaoshixing.class);
    };
  }

  /** The provider that holds this exam of the profile. */
  public ExamProvider provider(ExamSettings exam) {
    return switch (settings(exam)) {
      case ProviderSettings.Oqylyq oqylyq ->
          switch (oqylyq.access()) {
            case ProviderSettings.Oqylyq.Prepared prepared ->
                new PreparedProvider(oqylyq.name(), new PreparedLinks(prepared, keys));
            case ProviderSettings.Oqylyq.Live _ ->
                new OqylyqProvider(oqylyq, profile.exams(ExamSettings.Oqylyq.class), network);
          };
      case ProviderSettings.OnlineExamMaker maker -> onlineExamMaker(maker);
      case ProviderSettings.Kaoshixing kaoshixing ->
          new KaoshixingProvider(
              kaoshixing, profile.exams(ExamSettings.Kaoshixing.class), network, clock);
    };
  }

  /**
   * The provider of this exam, for preparing many links.
   *
   * @throws ExamException {@code LINK_TOO_SHORT} where links cannot wait until an exam; {@code
   *     USAGE} where they were prepared already
   */
  public ExamProvider preparing(ExamSettings exam) throws ExamException {
    return switch (settings(exam)) {
      case ProviderSettings.Oqylyq oqylyq -> {
        requireLive(oqylyq);
        yield OqylyqProvider.paced(oqylyq, profile.exams(ExamSettings.Oqylyq.class), network);
      }
      case ProviderSettings.OnlineExamMaker maker -> throw tooShort(maker);
      case ProviderSettings.Kaoshixing kaoshixing -> throw tooShort(kaoshixing);
    };
  }

  private static ExamException tooShort(ProviderSettings provider) {
    return ExamException.of(Fault.LINK_TOO_SHORT)
        .with("provider", provider.name())
        .with(
            "detail",
            language -> ReasonSentences.in(language).of(provider.name(), "early-links").orElse(""));
  }

  private static void requireLive(ProviderSettings.Oqylyq oqylyq) throws ExamException {
    if (oqylyq.live().isEmpty()) {
      throw ExamException.of(Fault.USAGE).with("detail", Detail.of("oqylyq-no-account"));
    }
  }

  /**
   * The provider whose administration pages open by a link.
   *
   * @throws ExamException {@code PROFILE_INVALID} where the profile has none
   */
  public StaffAccess staffAccess() throws ExamException {
    return onlineExamMaker(
        profile
            .provider(ProviderSettings.OnlineExamMaker.class)
            .orElseThrow(() ->
                ExamException.of(Fault.PROFILE_INVALID)
                    .with(
                        "detail",
                        Detail.of("missing-in-profile", "name", "providers.onlineexammaker"))));
  }

  /**
   * The candidates of one provider.
   *
   * @param exam whose candidates are meant, where the provider knows them by exam only
   * @throws ExamException {@code USAGE} where the provider needs an exam and has several, or none
   */
  public CandidateDirectory directory(ProviderSettings settings, Optional<String> exam)
      throws ExamException {
    return switch (settings) {
      case ProviderSettings.Oqylyq oqylyq -> {
        requireLive(oqylyq);
        yield new OqylyqDirectory(oqylyq, oqylyqExam(exam), network);
      }
      case ProviderSettings.OnlineExamMaker maker ->
          new OnlineExamMakerDirectory(maker, network, clock);
      case ProviderSettings.Kaoshixing kaoshixing ->
          new KaoshixingDirectory(kaoshixing, network, clock);
    };
  }

  /** Everybody whose candidates can be looked after: one for each provider, at Oqylyq each exam. */
  public List<DirectoryChoice> directories() throws ExamException {
    List<DirectoryChoice> choices = new ArrayList<>();
    for (ProviderSettings settings : profile.providers()) {
      switch (settings) {
        case ProviderSettings.Oqylyq oqylyq when oqylyq.live().isEmpty() -> {
          // Whoever has links only cannot look after candidates.
        }
        case ProviderSettings.Oqylyq oqylyq -> {
          for (ExamSettings.Oqylyq exam : profile.exams(ExamSettings.Oqylyq.class)) {
            choices.add(
                new DirectoryChoice(
                    directory(oqylyq, Optional.of(exam.exam().id())),
                    oqylyq.baseUrl() + " " + exam.exam().id(),
                    Optional.of(exam.exam().title()),
                    List.of()));
          }
        }
        case ProviderSettings.OnlineExamMaker _, ProviderSettings.Kaoshixing _ ->
            choices.add(
                new DirectoryChoice(
                    directory(settings, Optional.empty()),
                    settings.baseUrl().toString(),
                    Optional.empty(),
                    exams(settings)));
      }
    }
    return List.copyOf(choices);
  }

  private List<ProviderExam> exams(ProviderSettings settings) {
    return profile.exams().stream()
        .filter(exam -> exam.exam().provider().equals(settings.name()))
        .flatMap(exam -> examId(exam).map(id -> new ProviderExam(id, exam.exam().title())).stream())
        .toList();
  }

  /** An exam's identifier at its provider. */
  private static Optional<String> examId(ExamSettings exam) {
    return switch (exam) {
      case ExamSettings.OnlineExamMaker maker -> maker.eid();
      case ExamSettings.Kaoshixing kaoshixing -> kaoshixing.examId();
      case ExamSettings.Oqylyq oqylyq -> Optional.of(oqylyq.externalId().toString());
    };
  }

  /** The exam of this name, or the only one. */
  private ExamSettings.Oqylyq oqylyqExam(Optional<String> id) throws ExamException {
    List<ExamSettings.Oqylyq> exams = profile.exams(ExamSettings.Oqylyq.class);
    List<ExamSettings.Oqylyq> meant =
        exams.stream().filter(exam -> id.isEmpty() || exam.exam().id().equals(id.get())).toList();
    if (meant.size() == 1) {
      return meant.getFirst();
    }
    String known = exams.stream().map(exam -> exam.exam().id()).collect(Collectors.joining(", "));
    throw ExamException.of(Fault.USAGE)
        .with(
            "detail", Detail.of("oqylyq-exam-needed", Map.of("option", "--exam", "values", known)));
  }

  private OnlineExamMakerProvider onlineExamMaker(ProviderSettings.OnlineExamMaker settings) {
    return new OnlineExamMakerProvider(
        settings, profile.exams(ExamSettings.OnlineExamMaker.class), network, clock);
  }

  /** Reading a profile makes sure that each exam's provider is there. */
  private <S extends ProviderSettings> S configured(Class<S> kind) {
    return profile
        .provider(kind)
        .orElseThrow(() -> new IllegalStateException("an exam without its provider"));
  }
}
