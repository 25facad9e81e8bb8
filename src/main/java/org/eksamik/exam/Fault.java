package org.eksamik.exam;

/**
 * Everything that can go wrong in a way a person has to be told about. Each has a short code for
 * the help desk, an exit code, and texts in every language bundle under {@code error.<code>.title},
 * {@code .do}, {@code .ask} and {@code .desk}.
 */
public enum Fault {
  // the command line, the profile, files
  USAGE("E-100", ExitCode.USAGE, false),
  PROFILE_UNREADABLE("E-101", ExitCode.USAGE, false),
  PROFILE_INVALID("E-102", ExitCode.USAGE, false),
  PROFILE_SECRET_MISSING("E-103", ExitCode.USAGE, false),
  /** A CSV or JSON file that a person gave us has mistakes. */
  FILE_INVALID("E-104", ExitCode.USAGE, false),
  /** The candidate lacks a field that this provider needs. */
  CANDIDATE_INCOMPLETE("E-105", ExitCode.USAGE, false),
  /** The data folder or the database in it cannot be used. */
  STORAGE("E-106", ExitCode.PERSON, true),
  /** The provider has no such operation. */
  PROVIDER_LACKS("E-107", ExitCode.USAGE, false),
  /** A file or link would bring another profile to a workstation that has its own. */
  PROFILE_FIXED("E-108", ExitCode.USAGE, false),
  /** This workstation takes only what its school sealed. */
  PROFILE_NOT_SEALED("E-109", ExitCode.USAGE, false),
  /** A sealed profile that was changed, cut off, or never whole. */
  PROFILE_DAMAGED("E-110", ExitCode.USAGE, false),
  /** Sealed by somebody whom this workstation does not know. */
  PROFILE_OTHER_SCHOOL("E-111", ExitCode.USAGE, false),
  PROFILE_EXPIRED("E-112", ExitCode.USAGE, false),
  PROFILE_TOO_EARLY("E-113", ExitCode.USAGE, true),
  /** An older sealing than one that was opened here before. */
  PROFILE_ROLLED_BACK("E-114", ExitCode.USAGE, false),
  /** No key of this workstation opens it, and there is no password, or nobody to ask for it. */
  PROFILE_LOCKED("E-115", ExitCode.PERSON, true),
  PROFILE_PASSWORD("E-116", ExitCode.PERSON, true),
  /** A key's file that cannot be read or holds no such key. */
  KEY_UNUSABLE("E-117", ExitCode.USAGE, false),
  /** This provider's links do not live long enough to be prepared. */
  LINK_TOO_SHORT("E-118", ExitCode.USAGE, false),

  // signing in
  WRONG_PASSWORD("E-201", ExitCode.PERSON, true),
  TOO_MANY_ATTEMPTS("E-202", ExitCode.PERSON, true),
  LOGIN_DENIED("E-203", ExitCode.PERSON, true),
  /** The callback carried another state than ours, or none. */
  LOGIN_STATE("E-204", ExitCode.PERSON, true),
  LOGIN_TOKEN_REFUSED("E-205", ExitCode.PERSON, true),
  LOGIN_OTHER_SCHOOL("E-206", ExitCode.PERSON, true),
  LOGIN_NO_STUDENT("E-207", ExitCode.PERSON, true),
  LOGIN_TIMED_OUT("E-208", ExitCode.PERSON, true),
  NOT_ON_ROSTER("E-209", ExitCode.PERSON, true),

  // the provider
  PROVIDER_REFUSED("E-301", ExitCode.PROVIDER, true),
  /** Our credentials at the provider are wrong. */
  PROVIDER_CREDENTIALS("E-302", ExitCode.PROVIDER, false),
  /** Not JSON, cut off, empty, a wrong type, or a field missing. */
  PROVIDER_ANSWER("E-303", ExitCode.PROVIDER, true),
  /** The provider answered 500 or the like. */
  PROVIDER_BROKEN("E-304", ExitCode.PROVIDER, true),
  /** The provider's link leads where this exam may not go. */
  LINK_REFUSED("E-305", ExitCode.PROVIDER, false),
  PROVIDER_BUSY("E-306", ExitCode.PROVIDER, true),
  /** The profile holds prepared links, and none for this candidate. */
  LINK_NOT_PREPARED("E-307", ExitCode.USAGE, false),

  // the network
  NETWORK_DOWN("E-401", ExitCode.NETWORK, true),
  NETWORK_SILENT("E-402", ExitCode.NETWORK, true),
  /** The certificate does not hold: wrong name, expired, or not from an authority we know. */
  NETWORK_UNTRUSTED("E-403", ExitCode.NETWORK, true),
  NETWORK_REDIRECTS("E-404", ExitCode.NETWORK, true),
  NETWORK_PROXY("E-405", ExitCode.NETWORK, true),
  PAGE_NOT_LOADED("E-406", ExitCode.NETWORK, true),

  // the workstation and the exam's times
  CLOCK_WRONG("E-501", ExitCode.PERSON, true),
  EXAM_NOT_OPEN("E-502", ExitCode.PERSON, true),
  EXAM_OVER("E-503", ExitCode.PERSON, false),
  /** The profile asks to hold the workstation, and this desktop does not let itself be held. */
  KIOSK_REFUSED("E-504", ExitCode.PERSON, true),

  CANCELLED("E-601", ExitCode.PERSON, true),
  DEFECT("E-900", ExitCode.DEFECT, false);

  private final String code;
  private final ExitCode exitCode;
  private final boolean mayRetry;

  Fault(String code, ExitCode exitCode, boolean mayRetry) {
    this.code = code;
    this.exitCode = exitCode;
    this.mayRetry = mayRetry;
  }

  public String code() {
    return code;
  }

  public ExitCode exitCode() {
    return exitCode;
  }

  /** Whether trying again, by the person's own choice, can help. */
  public boolean mayRetry() {
    return mayRetry;
  }
}
