package org.eksamik.ui.exam;

import java.net.URI;
import java.util.List;
import org.eksamik.browser.BrowserRules;
import org.eksamik.exam.ExamLink;
import org.eksamik.profile.AllowList;

/** What an exam's page may open: what the profile lets it, and where the provider's link leads. */
final class ExamRules {
  private ExamRules() {}

  static BrowserRules of(AllowList exam, ExamLink link) {
    AllowList all = exam.plus(AllowList.originsOf(List.of(link.address())));
    return new BrowserRules(all.patterns(), _ -> false);
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
}
