package org.eksamik.ui.admin;

import java.util.Optional;
import org.eksamik.capture.CaptureSource;
import org.eksamik.profile.Profile;
import org.eksamik.ui.admin.accounts.AccountsDesk;

/**
 * What the administrator's window has besides candidates and recordings; empty where there is none.
 *
 * @param profile the one the program runs with
 * @param devices of this workstation
 */
public record Desks(
    Optional<AccountsDesk> accounts, Optional<Profile> profile, Optional<CaptureSource> devices) {
  public static final Desks NONE = new Desks(Optional.empty(), Optional.empty(), Optional.empty());
}
