package org.eksamik.browser.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.web.WebEngine;
import org.eksamik.browser.PageAddress;
import org.eksamik.browser.PageExtension;
import org.eksamik.browser.door.InspectorTap;
import org.jspecify.annotations.Nullable;

/**
 * Hears the console of every frame and finds out which web APIs the page missed. Comes after the
 * extensions that give pages something. Belongs to the FX thread, but for {@link #consoleErrors}.
 */
public final class PageInspection implements PageExtension, InspectorTap.Listener {
  private static final int MOST_ERRORS = 1000;

  /** What Emscripten's programs say and then end, without its name. */
  private static final Map<String, String> OTHER_WORDS =
      Map.of("WebAssembly", "no native wasm support");

  private final String lacking = read("/check/lacking.js");
  private final String probe = read("/check/probe.js");

  /** Only the probe, which runs before the page, can tell us anything by the console. */
  private final String word = UUID.randomUUID().toString();

  private final List<String> errors = new CopyOnWriteArrayList<>();
  private final List<String> warnings = new CopyOnWriteArrayList<>();
  private final Set<String> refused = new ConcurrentSkipListSet<>();
  private @Nullable InspectorTap tap;
  private @Nullable WebEngine engine;

  @Override
  public Runnable attach(Attachment to) {
    engine = to.view().getEngine();
    InspectorTap opened = InspectorTap.open(engine, this);
    tap = opened;
    return opened::close;
  }

  @Override
  public void contextCreated(int context) {
    if (tap != null) {
      tap.run(context, probe + "('" + word + "')");
    }
  }

  @Override
  public void console(JsonNode message) {
    String text = message.path("text").asText();
    if (text.startsWith(word)) {
      refused.add(text.substring(word.length()));
      return;
    }
    Collection<String> heard =
        switch (message.path("level").asText()) {
          case "error" -> errors;
          case "warning" -> warnings;
          default -> new ArrayList<>();
        };
    if (heard.size() < MOST_ERRORS) {
      heard.add(PageAddress.withoutQueries(text) + place(message));
    }
  }

  /** The errors of all pages and frames so far; any thread. */
  public List<String> consoleErrors() {
    return List.copyOf(errors);
  }

  /** What the page that is open now, and those before it, looked for in vain. */
  public MissingApis missing() {
    if (tap == null || engine == null) {
      return MissingApis.NONE;
    }
    InspectorTap open = tap;
    List<String> absent = absent(engine);
    List<String> used = absent.stream().filter(this::failed).toList();
    List<String> named =
        absent.stream().filter(api -> !used.contains(api) && open.isInPage(pattern(api))).toList();
    return new MissingApis(lastParts(used), lastParts(named));
  }

  private boolean failed(String api) {
    Predicate<String> named = Pattern.compile(pattern(api)).asPredicate();
    Optional<String> other = Optional.ofNullable(OTHER_WORDS.get(api));
    return refused.contains(api)
        || Stream.concat(errors.stream(), warnings.stream())
            .anyMatch(named.or(text -> other.filter(text::contains).isPresent()));
  }

  /** Reads the same in Java and in WebKit. */
  private static String pattern(String api) {
    return "\\b" + api.replace(".", "\\.") + "\\b";
  }

  private static List<String> lastParts(List<String> apis) {
    return apis.stream().map(api -> api.substring(api.lastIndexOf('.') + 1)).toList();
  }

  private List<String> absent(WebEngine page) {
    try {
      String names = String.valueOf(page.executeScript(lacking));
      return names.isEmpty() ? List.of() : List.of(names.split(" "));
    } catch (RuntimeException e) {
      return List.of();
    }
  }

  private static String place(JsonNode message) {
    String page = message.path("url").asText();
    int query = page.indexOf('?');
    String address = query < 0 ? page : page.substring(0, query);
    return address.isEmpty() ? "" : " (" + address + ":" + message.path("line").asInt() + ")";
  }

  private static String read(String name) {
    try (InputStream in = PageInspection.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource missing: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
