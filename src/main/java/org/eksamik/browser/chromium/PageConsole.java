package org.eksamik.browser.chromium;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What pages and the browser itself write to the console. */
final class PageConsole {
  private final PageNews news;

  PageConsole(PageNews news) {
    this.news = news;
  }

  /** {@code Runtime.consoleAPICalled}. */
  void called(JsonNode call) {
    String text =
        StreamSupport.stream(call.path("args").spliterator(), false)
            .map(PageConsole::shown)
            .collect(Collectors.joining(" "));
    news.console(call.path("type").asText(), text);
  }

  /** {@code Runtime.exceptionThrown}. */
  void thrown(JsonNode news) {
    this.news.console("error", words(news.path("exceptionDetails")));
  }

  /** {@code Log.entryAdded}: addresses that did not come, rules that were broken. */
  void noted(JsonNode news) {
    JsonNode entry = news.path("entry");
    String place = entry.path("url").asText();
    this.news.console(
        entry.path("level").asText(),
        entry.path("text").asText() + (place.isEmpty() ? "" : " (" + place + ")"));
  }

  /** What an uncaught exception says. */
  static String words(JsonNode details) {
    String said = details.path("exception").path("description").asText();
    String text = said.isEmpty() ? details.path("exception").path("value").asText() : said;
    return (details.path("text").asText() + " " + text).strip();
  }

  /** A value of the page as its console would show it. */
  static String shown(JsonNode value) {
    if (value.has("value") && !value.path("value").isContainerNode()) {
      return value.path("value").isNull() ? "null" : value.path("value").asText();
    }
    return value.has("description")
        ? value.path("description").asText()
        : value.path("unserializableValue").asText(value.path("type").asText());
  }
}
