package org.eksamik.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eksamik.words.Language;

/** Profiles to begin a test with. */
final class Samples {
  static final String HASH = "$argon2id$v=19$m=65536,t=3,p=1$c29tZXNhbHQ$aGFzaGhhc2hoYXNo";

  /** The design's sample with its blanks filled in. */
  static final String DESIGN =
      """
      { "profile": 1, "title": "Mathematics, room 204", "language": "et",
        "login": {
          "stuudium": {"baseUrl": "https://api.ope.ee/v1.1", "clientId": "eksamik", "clientSecret": "s1", "subdomain": "demo",
                       "schools": ["demo"], "callback": "https://school.example/stuudium", "authorization": "plain", "allow": ["https://*.ope.ee/*"]},
          "local": {} },
        "roster": "roster.csv",
        "network": {"proxy": null, "caCertificates": []},
        "providers": {
          "oqylyq": {"baseUrl": "https://api.oqylyq.kz", "username": "school", "password": "s2", "clientId": 1, "clientSecret": "s3", "authorization": "bearer"},
          "onlineexammaker": {"baseUrl": "https://api.onlineexammaker.com", "adminUrl": "https://admin.onlineexammaker.com", "code": "s4", "staff": {"email": "a@school.example", "password": "s5"}},
          "kaoshixing": {"baseUrl": "https://api.kaoshixing.com", "appId": "14343", "appKey": "s6", "body": "json"} },
        "exams": [
          {"id": "math", "title": "Mathematics", "provider": "oqylyq", "externalId": 7, "externalUrl": "https://lms.example/exam/1", "exitUrl": "https://lms.example/done",
           "group": {"externalId": 12, "name": "12A", "description": "…"},
           "proctoring": {"camera": true, "secondCamera": false, "screen": true, "headIdentity": true}, "query": {"key": "…"},
           "startsAt": "2026-05-04T09:00:00+03:00", "durationMinutes": 180, "warnAtMinutes": [30, 5]},
          {"id": "english", "title": "English", "provider": "onlineexammaker", "eid": "3506", "sidebar": false, "expireMinutes": 5},
          {"id": "safety", "title": "Safety", "provider": "kaoshixing", "examId": "55400", "department": "总部/财务部", "customUrl": "https://x.kaoshixing.com"} ],
        "browser": {"allow": ["https://*.oqylyq.kz/*"], "camera": ["https://app.oqylyq.kz"], "microphone": [], "screen": [], "clipboard": "isolated"},
        "kiosk": {"enabled": true, "quitPassword": "HASH", "displays": 1},
        "evidence": {"camera": true, "screen": true, "events": true, "maxMegabytes": 2000} }
      """
          .replace("HASH", HASH);

  private Samples() {}

  /** A folder with what the design's sample names. */
  static Path prepared(Path folder) throws IOException {
    Files.writeString(folder.resolve("roster.csv"), "login\n");
    return folder;
  }

  static Profile valid(String json, Path folder) {
    return switch (ProfileReader.parse(json, folder)) {
      case Reading.Valid(Profile profile) -> profile;
      case Reading.Invalid(List<Finding> findings) ->
          throw new AssertionError(
              findings.stream().map(finding -> finding.sentence(Language.EN)).toList());
    };
  }

  static List<Finding> findings(String json, Path folder) {
    return switch (ProfileReader.parse(json, folder)) {
      case Reading.Valid valid -> List.of();
      case Reading.Invalid(List<Finding> findings) -> findings;
    };
  }
}
