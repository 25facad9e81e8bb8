package org.eksamik.doctor.update;

import java.util.Locale;
import java.util.Map;
import org.eksamik.doctor.Check;
import org.eksamik.doctor.Finding;

/** Whether this is the version that the school wants; an exam never fails of it. */
public final class UpdateCheck implements Check {
  private final UpdateLook look;

  public UpdateCheck(UpdateLook look) {
    this.look = look;
  }

  @Override
  public String name() {
    return "update";
  }

  @Override
  public Finding look() {
    return switch (look.look()) {
      case UpdateNews.Current _ -> new Finding(Finding.State.PASS, "pass", Map.of());
      case UpdateNews.Newer newer ->
          warn(
              "newer",
              Map.of(
                  "version", newer.version(),
                  "file", newer.file(),
                  "sha256", newer.sha256(),
                  "address", newer.address().toString()));
      case UpdateNews.Refused refused ->
          warn(refused.reason().name().toLowerCase(Locale.ROOT), Map.of());
      case UpdateNews.Unreachable silent -> warn("closed", Map.of("code", silent.code()));
    };
  }

  private static Finding warn(String reason, Map<String, String> facts) {
    return new Finding(Finding.State.WARN, reason, facts);
  }
}
