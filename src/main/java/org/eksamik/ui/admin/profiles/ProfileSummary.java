package org.eksamik.ui.admin.profiles;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eksamik.exam.Exam;
import org.eksamik.profile.EvidenceSettings;
import org.eksamik.profile.Profile;
import org.eksamik.profile.ProviderSettings;
import org.eksamik.ui.words.Words;

/** What a profile says, in lines of a name and a text; nothing in them is secret. */
record ProfileSummary(Profile profile, Words words) {
  /** One line. */
  record Line(String name, String text) {}

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    lines.add(line("title", profile.title()));
    lines.add(line("language", profile.language().getDisplayLanguage(words.language())));
    lines.add(line("login", joined(logins())));
    lines.add(line("providers", joined(profile.providers().stream().map(this::provider))));
    profile.exams().forEach(exam -> lines.add(line("exam", exam(exam.exam()))));
    lines.add(line("recorded", joined(recorded(profile.evidence()))));
    lines.add(
        line(
            "kiosk",
            words.text(profile.kiosk().enabled() ? "profiles.kiosk.on" : "profiles.kiosk.off")));
    lines.add(
        line(
            "password",
            words.text(
                profile.kiosk().quitPassword().isPresent()
                    ? "profiles.password.set"
                    : "profiles.password.none")));
    return lines;
  }

  private Line line(String key, String text) {
    return new Line(words.text("profiles." + key), text);
  }

  private String joined(Stream<String> texts) {
    String all = texts.collect(Collectors.joining(" · "));
    return all.isEmpty() ? words.text("profiles.nothing") : all;
  }

  private Stream<String> logins() {
    return Stream.concat(
        profile.login().stuudium().map(_ -> "Stuudium").stream(),
        profile.login().local() ? Stream.of(words.text("profiles.login.local")) : Stream.empty());
  }

  private String provider(ProviderSettings provider) {
    return words.textOr("provider." + provider.name(), "provider.other");
  }

  private String exam(Exam exam) {
    Optional<Instant> start = exam.times().startsAt().map(at -> at.toInstant());
    return Stream.of(
            Optional.of(exam.title()),
            start.map(words::moment),
            exam.times()
                .duration()
                .map(length ->
                    words.text("profiles.minutes", "n", words.number(length.toMinutes()))))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" · "));
  }

  private Stream<String> recorded(EvidenceSettings evidence) {
    return Stream.of(
            evidence.camera() ? Optional.of("profiles.recorded.camera") : Optional.<String>empty(),
            evidence.screen() ? Optional.of("profiles.recorded.screen") : Optional.<String>empty(),
            Optional.of("profiles.recorded.events"))
        .flatMap(Optional::stream)
        .map(words::text);
  }
}
