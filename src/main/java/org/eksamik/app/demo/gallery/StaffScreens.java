package org.eksamik.app.demo.gallery;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.eksamik.capture.CaptureSource;
import org.eksamik.ui.admin.Administration;
import org.eksamik.ui.admin.FileDialogs;
import org.eksamik.ui.admin.accounts.AccountsDesk;
import org.eksamik.ui.admin.accounts.AccountsView;
import org.eksamik.ui.admin.accounts.AccountsViewModel;
import org.eksamik.ui.admin.candidates.CandidatesView;
import org.eksamik.ui.admin.candidates.CandidatesViewModel;
import org.eksamik.ui.admin.candidates.Tab;
import org.eksamik.ui.admin.candidates.listing.Listing;
import org.eksamik.ui.admin.devices.DevicesView;
import org.eksamik.ui.admin.devices.DevicesViewModel;
import org.eksamik.ui.admin.entrance.EntranceView;
import org.eksamik.ui.admin.entrance.EntranceViewModel;
import org.eksamik.ui.admin.entrance.NoProviderView;
import org.eksamik.ui.admin.evidence.EvidenceView;
import org.eksamik.ui.admin.evidence.EvidenceViewModel;
import org.eksamik.ui.admin.frame.AdminFrameView;
import org.eksamik.ui.admin.frame.Place;
import org.eksamik.ui.admin.profiles.ProfilesView;
import org.eksamik.ui.admin.profiles.ProfilesViewModel;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;

/** The administrator's area. */
final class StaffScreens {
  private static final FileDialogs DIALOGS = new NoFiles();

  private final Sample sample;
  private final List<Exhibit> all = new ArrayList<>();

  StaffScreens(Sample sample) {
    this.sample = sample;
  }

  /** Those that stand on nothing but samples. */
  List<Exhibit> all() {
    all.clear();
    add("70-entrance", Optional.empty(), dress -> new EntranceView(entrance(), dress.words()));
    add("71-no-provider", Optional.empty(), dress -> new NoProviderView(dress.words()));
    accounts("72-accounts", new SampleAccounts(4), (_, _) -> {});
    accounts("73-accounts-none", new SampleAccounts(0), (_, _) -> {});
    accounts("74-accounts-slow", SampleAccounts.slow(), (_, _) -> {});
    accounts("75-accounts-pin", new SampleAccounts(4), AccountsViewModel::reset);
    accounts("76-accounts-remove", new SampleAccounts(4), AccountsViewModel::remove);
    accounts(
        "77-accounts-mistakes",
        new SampleAccounts(4),
        (model, _) -> model.take(Path.of("accounts.csv"), false));
    add("78-profile", Optional.of(Place.PROFILES), this::profile);
    add("79-profile-mistakes", Optional.of(Place.PROFILES), this::mistakes);
    devices("80-devices", new SampleDevices(), _ -> {});
    devices("81-devices-tried", new SampleDevices(), DevicesViewModel::tryAll);
    devices("82-devices-none", SampleDevices.none(), _ -> {});
    return List.copyOf(all);
  }

  /** Those that show what providers and recorders really hold. */
  List<Exhibit> of(Administration parts) {
    all.clear();
    candidates("85-candidates", parts, Tab.LIST);
    candidates("86-candidates-file", parts, Tab.IMPORT);
    candidates("87-candidates-results", parts, Tab.RESULTS);
    add(
        "88-recordings",
        Optional.of(Place.EVIDENCE),
        dress -> {
          EvidenceViewModel model = new EvidenceViewModel(parts.recordings(), sample.work);
          settle(() -> model.state().get() instanceof EvidenceViewModel.State.Reading);
          return new EvidenceView(model, dress.look(), dress.words());
        });
    return List.copyOf(all);
  }

  private void add(String name, Optional<Place> place, Function<Dress, View> view) {
    all.add(
        new Exhibit(
            name,
            dress -> {
              AdminFrameView frame =
                  new AdminFrameView(
                      "Matemaatika, ruum 204",
                      false,
                      dress.words(),
                      dress.look(),
                      new AdminFrameView.Ways(_ -> {}, () -> {}, List.of(Place.values()), _ -> {}));
              frame.show(view.apply(dress), place);
              return frame.root();
            }));
  }

  private EntranceViewModel entrance() {
    return new EntranceViewModel(_ -> false, () -> {}, () -> {}, _ -> {}, sample.work);
  }

  private void accounts(
      String name, SampleAccounts desk, BiConsumer<AccountsViewModel, AccountsDesk.Row> then) {
    add(
        name,
        Optional.of(Place.ACCOUNTS),
        dress -> {
          AccountsViewModel model = new AccountsViewModel(desk, sample.work);
          sample.atEnd(model::close);
          if (desk.answers()) {
            settle(model.busy()::get);
            if (model.state().get() instanceof AccountsViewModel.State.Listed(var rows, int _)
                && !rows.isEmpty()) {
              then.accept(model, rows.getFirst());
              settle(model.busy()::get);
            }
          } else {
            sample.screen.at(Sample.NOW.plus(Duration.ofSeconds(4)));
          }
          return new AccountsView(model, DIALOGS, dress.look(), dress.words());
        });
  }

  private View profile(Dress dress) {
    return new ProfilesView(profiles(), DIALOGS, dress.words());
  }

  private View mistakes(Dress dress) {
    ProfilesViewModel model = profiles();
    model.check(Path.of("room-204.json"));
    settle(model.busy()::get);
    return new ProfilesView(model, DIALOGS, dress.words());
  }

  private ProfilesViewModel profiles() {
    return new ProfilesViewModel(
        SampleProfile.GOOD, _ -> SampleProfile.withMistakes(), sample.work);
  }

  private void devices(String name, CaptureSource source, Consumer<DevicesViewModel> then) {
    add(
        name,
        Optional.of(Place.DEVICES),
        dress -> {
          DevicesViewModel model = new DevicesViewModel(source, sample.work);
          settle(model.busy()::get);
          then.accept(model);
          settle(model.busy()::get);
          return new DevicesView(model, dress.words());
        });
  }

  private void candidates(String name, Administration parts, Tab tab) {
    add(
        name,
        Optional.of(Place.CANDIDATES),
        dress -> {
          CandidatesViewModel model =
              new CandidatesViewModel(
                  new CandidatesViewModel.Parts(parts.directories(), parts.runs(), _ -> {}),
                  dress::words,
                  sample.work);
          parts.directories().stream()
              .filter(choice -> choice.provider().equals("onlineexammaker"))
              .findFirst()
              .ifPresent(model::choose);
          model.open(tab);
          settle(() -> model.list().listing().get() instanceof Listing.Loading);
          return new CandidatesView(model, DIALOGS, dress.look(), dress.words());
        });
  }

  private void settle(Supplier<Boolean> waits) {
    sample.screen.until(() -> !waits.get());
  }

  /** Nobody is asked for a file. */
  private record NoFiles() implements FileDialogs {
    @Override
    public Optional<Path> open(Window over, Words words) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> save(Window over, Words words, String name) {
      return Optional.empty();
    }
  }
}
