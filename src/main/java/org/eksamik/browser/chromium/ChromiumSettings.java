package org.eksamik.browser.chromium;

import java.net.ProxySelector;
import java.util.Optional;
import org.eksamik.browser.Attestation;
import org.eksamik.browser.chromium.gate.ServerTrust;
import org.eksamik.browser.chromium.process.BrowserFlags.FakeMedia;
import org.eksamik.browser.chromium.process.InstalledBrowser;
import org.eksamik.browser.chromium.view.Showing;
import org.eksamik.browser.media.MediaPermissions;
import org.eksamik.capture.Device;

/**
 * What every Chromium of this program is started with.
 *
 * @param permissions which origins may use camera, microphone and screen
 * @param proxies the workstation's way to servers; asked off the FX thread
 * @param fake in place of the workstation's devices
 * @param attestation what some servers are shown with each request
 * @param driven whether pages may have themselves clicked and change permissions, for tests of
 *     pages on this machine; see {@link TestDriver}
 * @param showing how pages come into the window
 * @param trust whom the browser believes
 */
public record ChromiumSettings(
    InstalledBrowser installed,
    MediaPermissions permissions,
    ProxySelector proxies,
    Optional<FakeMedia> fake,
    Optional<Attestation> attestation,
    boolean driven,
    Showing showing,
    ServerTrust trust) {

  /**
   * The same for pages that are shown as pictures, and that nobody but the student clicks; the
   * browser believes the authorities that it comes with.
   */
  public ChromiumSettings(
      InstalledBrowser installed,
      MediaPermissions permissions,
      ProxySelector proxies,
      Optional<FakeMedia> fake,
      Optional<Attestation> attestation) {
    this(
        installed,
        permissions,
        proxies,
        fake,
        attestation,
        false,
        new Showing.Pictures(),
        ServerTrust.BROWSERS_OWN);
  }

  /** The same, shown in this way. */
  public ChromiumSettings shown(Showing way) {
    return new ChromiumSettings(
        installed, permissions, proxies, fake, attestation, driven, way, trust);
  }

  /** The same for tests of pages on this machine, if they are. */
  public ChromiumSettings driven(boolean byPages) {
    return new ChromiumSettings(
        installed, permissions, proxies, fake, attestation, byPages, showing, trust);
  }

  /** The same, believing these. */
  public ChromiumSettings trusting(ServerTrust servers) {
    return new ChromiumSettings(
        installed, permissions, proxies, fake, attestation, driven, showing, servers);
  }

  /**
   * What is granted in the end: a browser without a window has no real screen to give, and a page
   * that asks for it is told so at once rather than never.
   */
  MediaPermissions granted() {
    return (kind, origin) ->
        (kind != Device.Kind.SCREEN || fake.isPresent() || showing.hasScreen())
            && permissions.allows(kind, origin);
  }
}
