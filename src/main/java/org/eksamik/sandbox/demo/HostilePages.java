package org.eksamik.sandbox.demo;

import org.eksamik.sandbox.http.Page;
import org.eksamik.sandbox.http.Request;
import org.eksamik.sandbox.http.Response;
import org.eksamik.sandbox.http.Router;

/** Pages that try to get out of the exam, for tests of what the browser refuses. */
public final class HostilePages {
  private HostilePages() {}

  public static void addTo(Router router) {
    router
        .page("GET", "/exam/hostile", request -> Response.html(Page.of("hostile.html").render()))
        .page("GET", "/exam/hostile/refresh", HostilePages::refresh)
        .page("GET", "/exam/hostile/redirect", HostilePages::redirect)
        .page("GET", "/exam/hostile/download", HostilePages::download)
        .page(
            "GET",
            "/exam/endless",
            request ->
                Response.html("<!doctype html><title>Endless</title><p>…")
                    .ending(Response.Ending.NEVER));
  }

  private static Response refresh(Request request) {
    return Response.html(
        """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta http-equiv="refresh" content="0; url=https://elsewhere.example/refreshed">
        <title>Refresh</title>
        <p>This page leaves for a foreign address by itself.</p>
        </html>
        """);
  }

  private static Response redirect(Request request) {
    return Response.text(302, "").with("Location", "https://elsewhere.example/redirected");
  }

  private static Response download(Request request) {
    return Response.of(200, "application/octet-stream", "not for this computer")
        .with("Content-Disposition", "attachment; filename=\"answers.bin\"");
  }
}
