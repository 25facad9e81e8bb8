package org.eksamik.sandbox;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eksamik.sandbox.http.Refusal;
import org.eksamik.sandbox.http.Request;
import org.eksamik.sandbox.http.Response;
import org.eksamik.sandbox.http.Router;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where every request arrives: written down, answered or refused, stamped with the time. */
final class Desk {
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

  private final InstantSource clock;
  private final Router router;
  private final Mischief mischief;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final List<Refused> refused = new CopyOnWriteArrayList<>();

  Desk(InstantSource clock, Router router, Mischief mischief) {
    this.clock = clock;
    this.router = router;
    this.mischief = mischief;
  }

  List<Received> received() {
    return List.copyOf(received);
  }

  List<Refused> refused() {
    return List.copyOf(refused);
  }

  Response answer(Request request) {
    Received arrived = Received.of(request, clock.instant());
    received.add(arrived);
    Response response;
    try {
      response = mischief.answer(router.find(request));
    } catch (Refusal refusal) {
      refused.add(new Refused(arrived, refusal.status(), refusal.reason()));
      response =
          refusal.answer().orElseGet(() -> Response.text(refusal.status(), refusal.reason()));
    } catch (RuntimeException e) {
      LOG.error("the sandbox failed at {}", request.path(), e);
      response = Response.text(500, "The sandbox failed");
    }
    return response.with("Date", DATE.format(clock.instant())).with("Cache-Control", "no-store");
  }
}
