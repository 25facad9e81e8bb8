package org.eksamik.app.demo.gallery;

import java.nio.file.Path;
import org.eksamik.profile.Profile;
import org.eksamik.profile.ProfileReader;
import org.eksamik.profile.Reading;

/** A profile that is good, and one with mistakes. */
final class SampleProfile {
  private static final String TEXT =
      """
      {"profile": 1, "title": "Matemaatika, ruum 204", "language": "et", "login": {"local": {}},
       "providers": {"onlineexammaker": {"code": "sample"}},
       "exams": [
         {"id": "math", "title": "Matemaatika, 12. klass", "provider": "onlineexammaker",
          "eid": "3506", "startsAt": "2026-05-04T10:00:00+03:00", "durationMinutes": 180},
         {"id": "english", "title": "English, B2", "provider": "onlineexammaker", "eid": "3507",
          "expireMinutes": 5}],
       "evidence": {"camera": true, "screen": true, "events": true, "maxMegabytes": 2000}}
      """;

  static final Profile GOOD =
      switch (read(TEXT)) {
        case Reading.Valid(Profile profile) -> profile;
        case Reading.Invalid(var findings) -> throw new IllegalStateException(findings.toString());
      };

  private SampleProfile() {}

  static Reading withMistakes() {
    return read(
        TEXT.replace("\"durationMinutes\": 180", "\"durationMinutes\": -1")
            .replace("\"expireMinutes\"", "\"expireMinute\"")
            .replace("\"eid\": \"3506\"", "\"eid\": 3506"));
  }

  private static Reading read(String text) {
    return ProfileReader.parse(text, Path.of(""));
  }
}
