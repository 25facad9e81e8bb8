package org.eksamik.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eksamik.exam.ExamException;
import org.eksamik.profile.sealed.ProfileGate;
import org.eksamik.profile.sealed.Serials;
import org.eksamik.profile.sealed.TrustedSchools;
import org.eksamik.profile.sealed.WorkstationKey;

/**
 * What a workstation was set up with: by its administrator for everybody, and for one user in the
 * data folder.
 *
 * @param machine the administrator's folder; its word counts first
 * @param data the data folder
 */
public record WorkstationFiles(Path machine, Path data) {
  private static final String SCHOOL = "school.pub";
  private static final String KEY = "workstation.pem";

  /** Those of this machine, for whoever has this data folder. */
  public static WorkstationFiles ofThisMachine(Path data) {
    return new WorkstationFiles(
        machineFolder(System.getProperty("os.name", ""), System.getenv()), data);
  }

  /** Where an administrator sets Eksamik up on this system. */
  public static Path machineFolder(String system, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return Path.of(environment.getOrDefault("ProgramData", "C:\\ProgramData")).resolve("Eksamik");
    }
    return name.startsWith("mac")
        ? Path.of("/Library/Application Support/Eksamik")
        : Path.of("/etc/eksamik");
  }

  /** Decides which profiles this workstation takes. */
  public ProfileGate gate(InstantSource clock) throws ExamException {
    return new ProfileGate(
        TrustedSchools.in(List.of(machine.resolve(SCHOOL), data.resolve(SCHOOL))),
        keys(),
        new Serials(data.resolve("serials")),
        clock);
  }

  /** The workstation's keys; none where it was never enrolled. */
  public List<WorkstationKey> keys() throws ExamException {
    List<WorkstationKey> keys = new ArrayList<>();
    for (Path file : List.of(machine.resolve(KEY), keyFile())) {
      WorkstationKey.in(file).ifPresent(keys::add);
    }
    return keys;
  }

  /** Where enrolling puts the key. */
  public Path keyFile() {
    return data.resolve("keys").resolve(KEY);
  }

  /** The school's signing key, where somebody seals without naming another. */
  public Path signingKeyFile() {
    return data.resolve("keys").resolve("school.pem");
  }
}
