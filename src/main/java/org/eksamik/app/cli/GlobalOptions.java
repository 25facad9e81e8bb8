package org.eksamik.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What may be said before or after every command. Filled once, before the command runs. */
public final class GlobalOptions {
  @Option(names = "--profile", paramLabel = "FILE", scope = ScopeType.INHERIT)
  private Optional<String> profile = Optional.empty();

  @Option(names = "--windowed", scope = ScopeType.INHERIT)
  private boolean windowed;

  @Option(names = "--headless", scope = ScopeType.INHERIT)
  private boolean headless;

  @Option(names = "--data", paramLabel = "DIR", scope = ScopeType.INHERIT)
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--fake-devices",
      arity = "0..1",
      paramLabel = "VIDEO",
      fallbackValue = "",
      preprocessor = OnlyAfterEquals.class,
      scope = ScopeType.INHERIT)
  private Optional<String> fakeDevices = Optional.empty();

  @Option(names = "--password-file", paramLabel = "FILE", scope = ScopeType.INHERIT)
  private Optional<Path> passwordFile = Optional.empty();

  @Option(names = "--json", scope = ScopeType.INHERIT)
  private boolean json;

  /**
   * The profile asked for, or else the one that this workstation was given: a file, or an address
   * as {@link ProfileLink} takes it.
   */
  public Optional<String> profile() {
    return profile.or(() -> UsualProfile.ofThisMachine().map(Path::toString));
  }

  /** Takes one option as {@link WindowWords} knows it. */
  void say(String name, String value) {
    switch (name) {
      case "--profile" -> profile = Optional.of(value);
      case "--data" -> data = Optional.of(Path.of(value));
      case "--password-file" -> passwordFile = Optional.of(Path.of(value));
      case "--fake-devices" -> fakeDevices = Optional.of(value);
      case "--windowed" -> windowed = true;
      case "--json" -> json = true;
      default -> throw new IllegalArgumentException(name);
    }
  }

  /** The same with this profile. */
  GlobalOptions with(Path file) {
    GlobalOptions same = new GlobalOptions();
    same.profile = Optional.of(file.toString());
    same.windowed = windowed;
    same.headless = headless;
    same.data = data;
    same.fakeDevices = fakeDevices;
    same.passwordFile = passwordFile;
    same.json = json;
    return same;
  }

  public boolean windowed() {
    return windowed;
  }

  public boolean headless() {
    return headless;
  }

  /** The folder asked for, or else this system's usual one for a program's own data. */
  public Path dataFolder() {
    return data.orElseGet(UsualDataFolder::path);
  }

  /** Whether {@link #dataFolder} was asked for. */
  public boolean hasDataFolder() {
    return data.isPresent();
  }

  public boolean fakeDevices() {
    return fakeDevices.isPresent();
  }

  /** The video that stands in for the camera; absent: a test pattern. */
  public Optional<Path> fakeVideo() {
    return fakeDevices.filter(video -> !video.isEmpty()).map(Path::of);
  }

  public Optional<Path> passwordFile() {
    return passwordFile;
  }

  public boolean json() {
    return json;
  }
}
