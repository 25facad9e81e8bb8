package org.eksamik.fuzz;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.eksamik.profile.ExamSettings;
import org.eksamik.profile.Finding;
import org.eksamik.profile.Profile;
import org.eksamik.profile.ProfileReader;
import org.eksamik.profile.Reading;
import org.eksamik.words.Language;

/** A profile is whole or named wrong in sentences, and what is whole can be used. */
final class ProfileFuzz implements FuzzTarget {
  private static final Path FOLDER = Path.of("target").toAbsolutePath();

  @Override
  public void read(byte[] input) {
    switch (ProfileReader.parse(new String(input, StandardCharsets.UTF_8), FOLDER)) {
      case Reading.Valid(Profile profile) -> use(profile);
      case Reading.Invalid(List<Finding> findings) -> {
        if (findings.isEmpty()
            || findings.stream().anyMatch(it -> it.sentence(Language.EN).isBlank())) {
          throw new AssertionError("refused without a reason");
        }
      }
    }
  }

  private static void use(Profile profile) {
    for (ExamSettings exam : profile.exams()) {
      profile.allowList(exam);
    }
  }
}
