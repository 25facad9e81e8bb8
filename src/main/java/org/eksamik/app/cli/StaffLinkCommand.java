package org.eksamik.app.cli;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eksamik.app.Providers;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExamLink;
import org.eksamik.exam.ExitCode;
import org.eksamik.launch.LinkCheck;
import org.eksamik.net.Network;
import org.eksamik.profile.AllowList;
import org.eksamik.profile.Profile;
import org.eksamik.profile.ProviderSettings;
import picocli.CommandLine.Command;

/** {@code staff-link}: the administration pages of OnlineExamMaker, for its sub-admin. */
@Command(name = "staff-link")
final class StaffLinkCommand implements Callable<Integer> {
  private final ProfileOption profiles;
  private final Console console;
  private final InstantSource clock;

  StaffLinkCommand(ProfileOption profiles, Console console, InstantSource clock) {
    this.profiles = profiles;
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() throws ExamException {
    Profile profile = profiles.require();
    try (Network network = Network.open(profile.network())) {
      URI address = new Providers(profile, network, clock, List.of()).staffAccess().staffLink();
      ProviderSettings.OnlineExamMaker settings =
          profile.provider(ProviderSettings.OnlineExamMaker.class).orElseThrow();
      ExamLink link =
          new LinkCheck(AllowList.originsOf(List.of(settings.adminUrl())), settings)
              .check(new ExamLink(settings.name(), address, Optional.empty(), Optional.empty()));
      console.answer(
          console.object().put("provider", link.provider()).put("link", link.address().toString()));
    }
    return ExitCode.DONE.number();
  }
}
