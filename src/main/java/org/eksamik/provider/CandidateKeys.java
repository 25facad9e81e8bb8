package org.eksamik.provider;

import java.util.List;

/** Which candidates are meant: all by identifier, or all by login. */
public record CandidateKeys(Kind kind, List<String> values) {

  /** By what candidates are told apart. */
  public enum Kind {
    /** {@code sid}, {@code user_id}. */
    ID,
    /** What candidates sign in with. */
    LOGIN
  }

  public CandidateKeys {
    values = List.copyOf(values);
  }

  public static CandidateKeys ids(List<String> ids) {
    return new CandidateKeys(Kind.ID, ids);
  }

  public static CandidateKeys logins(List<String> logins) {
    return new CandidateKeys(Kind.LOGIN, logins);
  }

  /** The same kind of keys, but these. */
  public CandidateKeys with(List<String> others) {
    return new CandidateKeys(kind, others);
  }
}
