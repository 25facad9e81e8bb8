package org.eksamik.browser.chromium.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What no flag can say: written into a fresh profile before the browser reads it. */
public final class StartPreferences {
  private static final String JSON =
      """
      {
        "alternate_error_pages": {"enabled": false},
        "autofill": {"credit_card_enabled": false, "profile_enabled": false},
        "browser": {"enable_spellchecking": false, "check_default_browser": false},
        "credentials_enable_autosignin": false,
        "credentials_enable_service": false,
        "dns_prefetching": {"enabled": false},
        "download": {"prompt_for_download": false},
        "net": {"network_prediction_options": 2},
        "plugins": {"always_open_pdf_externally": true},
        "printing": {"enabled": false},
        "profile": {"password_manager_enabled": false},
        "safebrowsing": {"enabled": false},
        "search": {"suggest_enabled": false},
        "signin": {"allowed": false},
        "translate": {"enabled": false},
        "webrtc": {"ip_handling_policy": "disable_non_proxied_udp"}
      }
      """;

  private StartPreferences() {}

  public static void write(Path profile) throws IOException {
    Path folder = Files.createDirectories(profile.resolve("Default"));
    Files.writeString(folder.resolve("Preferences"), JSON);
  }
}
