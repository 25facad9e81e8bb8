package org.eksamik.fuzz;

import java.util.Locale;
import java.util.function.Supplier;

/** Everything that is fuzzed. Its kept inputs lie in {@code src/test/resources/fuzz/NAME}. */
@SuppressWarnings("ImmutableEnumChecker") // the suppliers hold nothing
public enum Subject {
  /** Profiles as administrators write them. */
  PROFILE(ProfileFuzz::new),
  /** A sealed profile, a school's statement in one, or what is changed in one that is whole. */
  SEALED(SealedFuzz::new),
  /** A pattern of the allow-list, a line break, and an address of a page. */
  ADDRESS(AddressFuzz::new),
  /** A byte for what is asked, a byte for the status, and the provider's answer. */
  OQYLYQ(() -> new ProviderFuzz("oqylyq")),
  ONLINEEXAMMAKER(() -> new ProviderFuzz("onlineexammaker")),
  KAOSHIXING(() -> new ProviderFuzz("kaoshixing")),
  /** A byte for the status, the callback's query, a line break, and Stuudium's answer. */
  STUUDIUM(StuudiumFuzz::new),
  /** What a page's frame says to the bridge after its token. */
  BRIDGE(BridgeFuzz::new),
  /** Rosters and candidates as schools write them. */
  CSV(CsvFuzz::new),
  /** A picture file in which a QR code may be. */
  QR(QrFuzz::new);

  private final Supplier<FuzzTarget> making;

  Subject(Supplier<FuzzTarget> making) {
    this.making = making;
  }

  FuzzTarget make() {
    return making.get();
  }

  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
