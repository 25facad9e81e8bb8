package org.eksamik.sandbox.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the endpoint for a method and a path. Filled once at start; then safe for all threads. */
public final class Router {
  private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");

  private final List<Route> routes = new ArrayList<>();

  /** Who asks: a program, or a person's browser. */
  public enum Audience {
    PROGRAM,
    PERSON
  }

  /**
   * @param path with places, {@code /exam/{exam}}: each holds one part of a path
   * @param names the places in their order
   */
  private record Route(
      String method, Pattern path, List<String> names, Audience audience, Endpoint endpoint) {

    Map<String, String> variables(Matcher matcher) {
      Map<String, String> found = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        found.put(names.get(i), Objects.requireNonNull(matcher.group(i + 1)));
      }
      return found;
    }
  }

  /** An endpoint with the request as it wants it. */
  public record Match(Audience audience, Endpoint endpoint, Request request) {
    public Response answer() throws Refusal {
      return endpoint.answer(request);
    }
  }

  /**
   * Adds an endpoint that a program calls.
   *
   * @param shape how this service words a refusal
   */
  public Router program(
      String method, String path, Endpoint endpoint, Function<Refusal, Response> shape) {
    return add(method, path, Audience.PROGRAM, worded(endpoint, shape));
  }

  /** Adds a page that a person opens. */
  public Router page(String method, String path, Endpoint endpoint) {
    return add(method, path, Audience.PERSON, worded(endpoint, Router::errorPage));
  }

  private static Endpoint worded(Endpoint endpoint, Function<Refusal, Response> shape) {
    return request -> {
      try {
        return endpoint.answer(request);
      } catch (Refusal refusal) {
        Response answer = refusal.answer().orElseGet(() -> shape.apply(refusal));
        throw new Refusal(refusal.reason(), answer);
      }
    };
  }

  private static Response errorPage(Refusal refusal) {
    return Response.html(Page.of("refused.html").with("reason", refusal.reason()).render())
        .withStatus(refusal.status());
  }

  private Router add(String method, String path, Audience audience, Endpoint endpoint) {
    List<String> names = new ArrayList<>();
    StringBuilder pattern = new StringBuilder();
    Matcher places = PLACE.matcher(path);
    int done = 0;
    while (places.find()) {
      names.add(Objects.requireNonNull(places.group(1)));
      pattern.append(Pattern.quote(path.substring(done, places.start()))).append("([^/]+)");
      done = places.end();
    }
    pattern.append(Pattern.quote(path.substring(done)));
    routes.add(new Route(method, Pattern.compile(pattern.toString()), names, audience, endpoint));
    return this;
  }

  /**
   * @throws Refusal 404 for an unknown path, 405 for a known one with another method
   */
  public Match find(Request request) throws Refusal {
    TreeSet<String> allowed = new TreeSet<>();
    for (Route route : routes) {
      Matcher matcher = route.path().matcher(request.path());
      if (matcher.matches()) {
        if (route.method().equals(request.method())) {
          return new Match(
              route.audience(), route.endpoint(), request.withVariables(route.variables(matcher)));
        }
        allowed.add(route.method());
      }
    }
    if (allowed.isEmpty()) {
      throw new Refusal(404, "there is nothing at this path");
    }
    throw new Refusal(
        "this path does not answer to " + request.method(),
        Response.text(405, "Method Not Allowed").with("Allow", String.join(", ", allowed)));
  }
}
