package org.eksamik.ui.exam;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.eksamik.browser.BrowserRules;
import org.eksamik.exam.ExamLink;
import org.eksamik.profile.BrowserSettings;
import org.eksamik.profile.ExamSettings;

/** What an exam's page may open: the profile's list, the link, and the exam's own addresses. */
final class ExamRules {
  private ExamRules() {}

  static BrowserRules of(BrowserSettings browser, ExamSettings settings, ExamLink link) {
    List<String> allow = new ArrayList<>(browser.allow());
    allow.add(origin(link.address()));
    settings.exam().exitUrl().map(ExamRules::origin).ifPresent(allow::add);
    if (settings instanceof ExamSettings.Oqylyq oqylyq) {
      allow.add(origin(oqylyq.externalUrl()));
    }
    return new BrowserRules(allow.stream().distinct().toList(), _ -> false);
  }

  /**
   * Whether a page is the one that means handed in; a query counts only where the exam names one.
   */
  static boolean isExit(URI exit, URI page) {
    return same(exit.getScheme(), page.getScheme())
        && same(exit.getRawAuthority(), page.getRawAuthority())
        && path(exit).equals(path(page))
        && (exit.getRawQuery() == null || exit.getRawQuery().equals(page.getRawQuery()));
  }

  private static String path(URI address) {
    String path = address.getRawPath();
    return path == null || path.isEmpty() ? "/" : path;
  }

  private static boolean same(String one, String other) {
    return one.equalsIgnoreCase(other);
  }

  private static String origin(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority() + "/*";
  }
}
