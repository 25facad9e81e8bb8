package org.eksamik.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The two streams of a command: its answer on one, words for people on the other. For one thread.
 */
public final class Console {
  /** Made when a command first answers in JSON, which the window never does. */
  private static final class Json {
    static final JsonMapper WRITER =
        JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  }

  private final PrintWriter out;
  private final PrintWriter err;
  private Optional<CliWords> words = Optional.empty();
  private boolean listed;

  public Console(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** Speaks the profile's language from now on. */
  void speak(Locale language) {
    words = Optional.of(CliWords.in(language));
  }

  CliWords words() {
    CliWords spoken = words.orElseGet(() -> CliWords.in(Locale.getDefault()));
    words = Optional.of(spoken);
    return spoken;
  }

  ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** The command's answer for machines. */
  void answer(JsonNode answer) {
    try {
      line(Json.WRITER.writeValueAsString(answer));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a JSON tree can always be written", impossible);
    }
  }

  /** Begins an answer {@code {"name": [item, …], …}} that is written item by item. */
  void beginList(String name) {
    line("{\"" + name + "\" : [");
    listed = false;
  }

  void item(JsonNode item) {
    line((listed ? "," : "") + item);
    listed = true;
  }

  /** Ends the list; what stands beside it comes after it. */
  void endList(ObjectNode more) {
    String rest = more.isEmpty() ? "}" : "," + more.toString().substring(1);
    line("]" + rest);
  }

  /** One line of the command's answer for people. */
  void line(String text) {
    out.println(text);
    out.flush();
  }

  /** A sentence beside the answer, by its key in the bundles. */
  void say(String key, Map<String, String> facts) {
    tell(words().text(key, facts));
  }

  /** A line beside the answer. */
  void tell(String text) {
    err.println(text);
    err.flush();
  }

  /** Text beside the answer that stays on its line. */
  void overwrite(String text) {
    err.print(text);
    err.flush();
  }
}
