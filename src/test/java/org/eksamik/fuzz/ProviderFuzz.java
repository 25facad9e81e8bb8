package org.eksamik.fuzz;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eksamik.app.Providers;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExamLink;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Secret;
import org.eksamik.net.Network;
import org.eksamik.net.NetworkSettings;
import org.eksamik.profile.ExamSettings;
import org.eksamik.profile.Profile;
import org.eksamik.profile.ProfileReader;
import org.eksamik.profile.Reading;
import org.eksamik.provider.CandidateDirectory;
import org.eksamik.provider.CandidateKeys;
import org.eksamik.provider.ResultQuery;

/**
 * Whatever a provider answers, there is a link or a fault for people, and no secret in it: not even
 * when the answer repeats one.
 */
final class ProviderFuzz implements FuzzTarget {
  private static final List<String> SECRETS =
      List.of("s3cret-key-of-32-characters-long", "s3cret-of-the-candidate");
  private static final String PROFILE =
      """
      {"profile": 1, "title": "Fuzz", "login": {"local": {}},
       "providers": {
         "oqylyq": {"dialect": "trustexam", "baseUrl": "BASE", "apiToken": "SECRET", "requestsPerSecond": 1000},
         "onlineexammaker": {"baseUrl": "BASE", "adminUrl": "BASE", "code": "SECRET", "requestsPerSecond": 1000},
         "kaoshixing": {"baseUrl": "BASE", "appId": "14343", "appKey": "SECRET", "requestsPerSecond": 1000}},
       "exams": [
         {"id": "oqylyq", "title": "O", "provider": "oqylyq", "externalId": 7, "externalUrl": "https://lms.example/exam/1",
          "group": {"externalId": 12, "name": "12A"}},
         {"id": "onlineexammaker", "title": "M", "provider": "onlineexammaker", "eid": "3506"},
         {"id": "kaoshixing", "title": "K", "provider": "kaoshixing", "examId": "55400"}]}
      """;
  private static final Candidate CANDIDATE =
      new Candidate(
          "1566",
          "Mari",
          "Maasikas",
          Optional.of("mari@school.example"),
          Optional.of("mari"),
          Optional.of(Secret.of(SECRETS.getLast())),
          Map.of());

  private final AnyAnswer server = new AnyAnswer();
  private final Providers providers;
  private final ExamSettings exam;

  ProviderFuzz(String name) {
    String json =
        PROFILE.replace("BASE", server.base().toString()).replace("SECRET", SECRETS.getFirst());
    Profile profile =
        switch (ProfileReader.parse(json, Path.of("target").toAbsolutePath())) {
          case Reading.Valid(Profile read) -> read;
          case Reading.Invalid invalid -> throw new AssertionError(invalid.toString());
        };
    try {
      Network network =
          Network.open(
              new NetworkSettings(
                  new NetworkSettings.Proxy.Direct(), List.of(), NetworkSettings.Timeouts.USUAL));
      this.providers =
          new Providers(
              profile,
              network,
              InstantSource.fixed(Instant.parse("2026-05-04T09:00:00Z")),
              List.of());
    } catch (ExamException impossible) {
      throw new AssertionError(impossible);
    }
    this.exam = profile.exam(name).orElseThrow();
  }

  @Override
  public void read(byte[] input) {
    if (input.length < 2) {
      return;
    }
    server.say(input[1], Arrays.copyOfRange(input, 2, input.length));
    try {
      ask(input[0]);
    } catch (ExamException told) {
      check(told);
    }
  }

  private void ask(byte what) throws ExamException {
    CandidateKeys keys = CandidateKeys.ids(List.of("1566", "1567"));
    int question = Byte.toUnsignedInt(what) % 8;
    if (question < 3) {
      check(providers.provider(exam).link(CANDIDATE, exam.exam()));
      return;
    }
    CandidateDirectory directory =
        providers.directory(providers.settings(exam), Optional.of(exam.exam().id()));
    switch (question) {
      case 3 -> directory.add(List.of(CANDIDATE, CANDIDATE));
      case 4 -> directory.delete(keys);
      case 5 -> directory.show(keys);
      case 6 -> directory.list(0, 10);
      default -> directory.results(ResultQuery.all(0, 10));
    }
  }

  private static void check(ExamLink link) {
    URI address = link.address();
    if (address.getHost() == null || address.getRawUserInfo() != null) {
      throw new AssertionError("a link without a plain host");
    }
  }

  private static void check(ExamException told) {
    String all = told + " " + told.facts();
    if (told.fault() == Fault.DEFECT) {
      throw new AssertionError("a defect", told);
    }
    if (SECRETS.stream().anyMatch(all::contains)) {
      throw new AssertionError("a secret is told");
    }
  }
}
