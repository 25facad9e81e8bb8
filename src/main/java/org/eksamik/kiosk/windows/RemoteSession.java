package org.eksamik.kiosk.windows;

import java.util.ArrayList;
import java.util.List;
import org.eksamik.kiosk.Detector;
import org.eksamik.kiosk.windows.WindowsDesktop.Metric;

/** A desktop that somebody sees from elsewhere. */
public final class RemoteSession implements Detector {
  private final WindowsDesktop desktop;

  public RemoteSession(WindowsDesktop desktop) {
    this.desktop = desktop;
  }

  @Override
  public String name() {
    return "remoteSession";
  }

  @Override
  public List<String> look() {
    List<String> signs = new ArrayList<>();
    if (desktop.metric(Metric.REMOTE_SESSION) != 0) {
      signs.add("Windows calls this a Remote Desktop session");
    }
    if (desktop.metric(Metric.REMOTE_CONTROL) != 0) {
      signs.add("Windows says that this session is steered from elsewhere");
    }
    return signs;
  }
}
