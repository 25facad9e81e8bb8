package org.eksamik.app.hold;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a watchdog is told on its command line.
 *
 * @param data the data folder
 * @param unasked whether a program that died is started again without asking
 * @param offer shows the window that asks
 * @param restart starts the program again; empty: nothing does
 */
record WatchdogOrders(Path data, boolean unasked, List<String> offer, List<String> restart) {
  private static final int BEFORE_COMMANDS = 3;

  WatchdogOrders {
    offer = List.copyOf(offer);
    restart = List.copyOf(restart);
  }

  static WatchdogOrders of(Path data, Comeback comeback) {
    return new WatchdogOrders(
        data.toAbsolutePath(), comeback.unasked(), comeback.offer(data), comeback.restart());
  }

  List<String> words() {
    List<String> words =
        new ArrayList<>(
            List.of(data.toString(), Boolean.toString(unasked), Integer.toString(offer.size())));
    words.addAll(offer);
    words.addAll(restart);
    return words;
  }

  static WatchdogOrders read(List<String> words) {
    int end = BEFORE_COMMANDS + Integer.parseInt(words.get(2));
    return new WatchdogOrders(
        Path.of(words.get(0)),
        Boolean.parseBoolean(words.get(1)),
        words.subList(BEFORE_COMMANDS, end),
        words.subList(end, words.size()));
  }
}
