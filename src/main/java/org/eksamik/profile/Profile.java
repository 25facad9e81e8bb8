package org.eksamik.profile;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eksamik.exam.Enclosure;
import org.eksamik.net.NetworkSettings;

/**
 * What a school set up for one room and its exams.
 *
 * @param roster the CSV file of the roster
 * @param createCandidates whether people whom no line of the roster names may sit exams whose
 *     provider makes candidates itself
 * @param providers at most one of each kind, only those the profile names
 * @param digest SHA-256 of the profile's text in hexadecimal
 */
public record Profile(
    String title,
    Locale language,
    LoginSettings login,
    Optional<Enclosure> roster,
    boolean createCandidates,
    NetworkSettings network,
    List<ProviderSettings> providers,
    List<ExamSettings> exams,
    BrowserSettings browser,
    KioskSettings kiosk,
    EvidenceSettings evidence,
    Optional<UpdateSettings> updates,
    String digest) {

  public Profile {
    providers = List.copyOf(providers);
    exams = List.copyOf(exams);
  }

  public Optional<ExamSettings> exam(String id) {
    return exams.stream().filter(settings -> settings.exam().id().equals(id)).findFirst();
  }

  /**
   * What this exam's pages may open before the provider has answered: the profile's list and the
   * origins of the addresses that the exam itself names.
   */
  public AllowList allowList(ExamSettings settings) {
    List<URI> named = new ArrayList<>();
    settings.exam().exitUrl().ifPresent(named::add);
    switch (settings) {
      case ExamSettings.Oqylyq oqylyq -> named.add(oqylyq.externalUrl());
      case ExamSettings.Kaoshixing kaoshixing -> kaoshixing.customUrl().ifPresent(named::add);
      case ExamSettings.OnlineExamMaker none -> {}
    }
    return AllowList.of(browser.allow()).plus(AllowList.originsOf(named));
  }

  /** The settings of one kind of provider, where the profile has it. */
  public <S extends ProviderSettings> Optional<S> provider(Class<S> kind) {
    return providers.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /** The exams of one kind of provider. */
  public <S extends ExamSettings> List<S> exams(Class<S> kind) {
    return exams.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
