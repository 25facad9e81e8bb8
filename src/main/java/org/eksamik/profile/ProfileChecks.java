package org.eksamik.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eksamik.words.Phrase;

/** What a schema cannot say: how parts of a profile hang together, and the files beside it. */
final class ProfileChecks {
  private final JsonNode profile;
  private final Path folder;
  private final List<Finding> findings = new ArrayList<>();

  private ProfileChecks(JsonNode profile, Path folder) {
    this.profile = profile;
    this.folder = folder;
  }

  /** Looks at any JSON; what the schema refuses is passed over. */
  static List<Finding> check(JsonNode profile, Path folder) {
    ProfileChecks checks = new ProfileChecks(profile, folder);
    checks.file("roster", profile.path("roster"));
    JsonNode certificates = profile.path("network").path("caCertificates");
    for (int i = 0; i < certificates.size(); i++) {
      checks.file("network.caCertificates[" + i + "]", certificates.path(i));
    }
    checks.examNames();
    checks.examProviders();
    checks.uploadTarget();
    return checks.findings;
  }

  private void examNames() {
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < exams().size(); i++) {
      JsonNode id = exams().path(i).path("id");
      Integer earlier = id.isTextual() ? first.putIfAbsent(id.asText(), i) : null;
      if (earlier != null) {
        findings.add(
            Finding.invalid(
                "exams[" + i + "].id",
                Phrase.of("found.same-exam", "exam", "exams[" + earlier + "]"),
                Phrase.of("allowed.own-name")));
      }
    }
  }

  private void examProviders() {
    List<String> configured = new ArrayList<>();
    profile.path("providers").fieldNames().forEachRemaining(configured::add);
    for (int i = 0; i < exams().size(); i++) {
      JsonNode provider = exams().path(i).path("provider");
      if (provider.isTextual()
          && ProviderSettings.NAMES.contains(provider.asText())
          && !configured.contains(provider.asText())) {
        findings.add(
            Finding.invalid(
                "exams[" + i + "].provider",
                Phrase.of("found.other-provider", "name", provider.asText()),
                Phrase.of("allowed.provider")));
      }
    }
  }

  private void uploadTarget() {
    JsonNode upload = profile.path("evidence").path("upload");
    long targets =
        Stream.of("folder", "s3", "https")
            .filter(name -> !upload.path(name).isMissingNode())
            .count();
    if (upload.isObject() && targets != 1) {
      findings.add(
          Finding.invalid(
              "evidence.upload",
              Phrase.of("found.upload", "count", Long.toString(targets)),
              Phrase.of("allowed.upload")));
    }
  }

  private void file(String path, JsonNode name) {
    if (name.isTextual()
        && EnclosedText.read(name.asText()).isEmpty()
        && ProfileFormat.FILE.accepts(name.asText())
        && !isFile(folder.resolve(name.asText()))) {
      findings.add(
          Finding.invalid(
              path,
              Phrase.of("found.no-file", Map.of("name", Wording.quoted(name.asText()))),
              Phrase.of("allowed.file")));
    }
  }

  private static boolean isFile(Path file) {
    return Files.isRegularFile(file) && Files.isReadable(file);
  }

  private JsonNode exams() {
    JsonNode exams = profile.path("exams");
    return exams.isArray() ? exams : exams.path("");
  }
}
