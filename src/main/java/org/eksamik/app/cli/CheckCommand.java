package org.eksamik.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eksamik.app.check.CheckOrder;
import org.eksamik.app.check.PageFindings;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.profile.ExamSettings.Engine;
import org.eksamik.words.Detail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: whether an exam page works in Eksamik, as JSON. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final GlobalOptions options;
  private final ProfileOption profiles;
  private final Program program;
  private final Console console;

  @Parameters(paramLabel = "URL")
  private URI page = URI.create("about:blank");

  @Option(names = "--wait", paramLabel = "JS")
  private Optional<String> until = Optional.empty();

  @Option(names = "--report", paramLabel = "JS")
  private Optional<String> report = Optional.empty();

  @Option(names = "--screenshot", paramLabel = "OUT.png")
  private Optional<Path> screenshot = Optional.empty();

  @Option(names = "--timeout", paramLabel = "S")
  private int timeout = 30;

  @Option(names = "--engine", paramLabel = "NAME")
  private Optional<Engine> engine = Optional.empty();

  @Option(
      names = "--test-driver",
      hidden = true,
      description = "Let the page have itself clicked, and change permissions, as tests do.")
  private boolean driven;

  CheckCommand(GlobalOptions options, ProfileOption profiles, Program program, Console console) {
    this.options = options;
    this.profiles = profiles;
    this.program = program;
    this.console = console;
  }

  @Override
  public Integer call() throws ExamException {
    if (timeout < 1) {
      throw ExamException.of(Fault.USAGE)
          .with("detail", Detail.of("at-least", Map.of("option", "--timeout", "least", "1")));
    }
    Engine shownBy = engine.orElse(Engine.WEBVIEW);
    if (driven) {
      requireTest(shownBy);
    }
    CheckOrder order =
        new CheckOrder(
            page, until, report, screenshot, Duration.ofSeconds(timeout), shownBy, driven);
    PageFindings found = program.check(options, profiles.read(), order);
    Optional<IOException> unwritten = draw(found);
    console.answer(answer(found, unwritten.isEmpty()));
    new PageWords(console, timeout).explain(found);
    if (unwritten.isPresent()) {
      throw ExamException.of(Fault.STORAGE, unwritten.get())
          .with("file", screenshot.map(Path::toString).orElse(""))
          .with("detail", unwritten.get().getClass().getSimpleName());
    }
    return found.exitCode().number();
  }

  /** A page that clicks for itself has no place before people, or in an exam. */
  private void requireTest(Engine shownBy) throws ExamException {
    if (shownBy != Engine.CHROMIUM || !options.headless() || !"http".equals(page.getScheme())) {
      throw ExamException.of(Fault.USAGE)
          .with("detail", Detail.of("test-driver", "option", "--test-driver"));
    }
  }

  private Optional<IOException> draw(PageFindings found) {
    if (screenshot.isEmpty() || found.picture().isEmpty()) {
      return Optional.empty();
    }
    try {
      Files.write(screenshot.get(), found.picture().get());
      return Optional.empty();
    } catch (IOException unwritable) {
      return Optional.of(unwritable);
    }
  }

  private ObjectNode answer(PageFindings found, boolean drawn) {
    ObjectNode answer =
        console
            .object()
            .put("url", found.url().toString())
            .put("finalUrl", found.finalUrl().orElse(null))
            .put("loaded", found.loaded())
            .put("waited", found.waited())
            .put("failure", found.failure().orElse(null));
    texts(answer.putArray("consoleErrors"), found.consoleErrors());
    ArrayNode blocked = answer.putArray("blocked");
    found
        .blocked()
        .forEach(one -> blocked.addObject().put("address", one.address()).put("why", one.why()));
    texts(answer.putArray("missingApis"), found.missing().used());
    texts(answer.putArray("mentionedApis"), found.missing().named());
    ArrayNode asked = answer.putArray("permissionsAsked");
    found
        .asked()
        .forEach(one ->
            asked
                .addObject()
                .put("kind", one.kind())
                .put("origin", one.origin())
                .put("granted", one.granted()));
    answer.set("report", found.report().map(CheckCommand::read).orElse(NullNode.instance));
    String picture = screenshot.map(Path::toString).orElse(null);
    return answer.put("screenshot", drawn && found.picture().isPresent() ? picture : null);
  }

  private static void texts(ArrayNode into, List<String> texts) {
    texts.forEach(into::add);
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException impossible) {
      // A page may have put its own text maker in place of JavaScript's.
      return NullNode.instance;
    }
  }
}
