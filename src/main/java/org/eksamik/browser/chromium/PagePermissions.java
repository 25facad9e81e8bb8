package org.eksamik.browser.chromium;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eksamik.browser.chromium.pipe.Session;
import org.eksamik.browser.media.MediaPermissions;
import org.eksamik.capture.Device;

/**
 * What pages may use, by origin and without a question: granted or denied before a page's first
 * script runs. For any thread.
 */
final class PagePermissions {
  /** Nobody's, whatever a page asks. */
  private static final List<String> DENIED =
      List.of(
          "background-fetch",
          "background-sync",
          "camera",
          "clipboard-read",
          "display-capture",
          "geolocation",
          "idle-detection",
          "keyboard-lock",
          "local-fonts",
          "local-network-access",
          "microphone",
          "midi",
          "nfc",
          "notifications",
          "payment-handler",
          "persistent-storage",
          "storage-access",
          "window-management");

  private final MediaPermissions permissions;
  private final Set<String> granted = ConcurrentHashMap.newKeySet();
  private volatile boolean changed;

  PagePermissions(MediaPermissions permissions) {
    this.permissions = permissions;
  }

  /** Says no to everything that nobody may, and for a beginning to the rest as well. */
  static void denyAll(Session browser) {
    DENIED.forEach(name -> Quiet.then(set(browser, name, "denied", ""), _ -> {}));
  }

  /** Gives an origin what the profile gives it; done when the browser knows. */
  CompletableFuture<?> grant(Session any, String origin) {
    if (changed) {
      changed = false;
      granted.clear();
      any.of("").tell("Browser.resetPermissions");
      denyAll(any.of(""));
    }
    if (!granted.add(origin)) {
      return CompletableFuture.completedFuture("known");
    }
    List<CompletableFuture<?>> told = new ArrayList<>();
    for (Device.Kind kind : Device.Kind.values()) {
      if (permissions.allows(kind, origin)) {
        told.add(set(any.of(""), name(kind), "granted", origin));
      }
    }
    return CompletableFuture.allOf(told.toArray(CompletableFuture[]::new));
  }

  /**
   * Changes one for a test, until the page's next document.
   *
   * @param descriptor as {@code Browser.setPermission} wants it
   * @param setting {@code granted}, {@code denied} or {@code prompt}
   */
  CompletableFuture<?> change(Session browser, JsonNode descriptor, String setting, String origin) {
    changed = true;
    return browser.ask(
        "Browser.setPermission",
        Map.of("permission", descriptor, "setting", setting, "origin", origin));
  }

  /** The Permissions-Policy of an origin's documents: what they and their frames may never use. */
  String policy(String origin) {
    return Stream.concat(
            Stream.of("serial=()", "hid=()", "payment=()"),
            Stream.of(Device.Kind.values())
                .filter(kind -> !permissions.allows(kind, origin))
                .map(kind -> name(kind) + "=()"))
        .collect(Collectors.joining(", "));
  }

  private static CompletableFuture<?> set(
      Session browser, String name, String setting, String origin) {
    Map<String, Object> permission = Map.of("name", name);
    return browser
        .ask(
            "Browser.setPermission",
            origin.isEmpty()
                ? Map.of("permission", permission, "setting", setting)
                : Map.of("permission", permission, "setting", setting, "origin", origin))
        // An older browser may not know one of the names: what it lacks no page can use.
        .handle((answer, _) -> name);
  }

  private static String name(Device.Kind kind) {
    return switch (kind) {
      case CAMERA -> "camera";
      case MICROPHONE -> "microphone";
      case SCREEN -> "display-capture";
    };
  }
}
