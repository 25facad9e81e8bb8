package org.eksamik.browser.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import org.eksamik.browser.BrowserWatcher.Refusal;
import org.eksamik.browser.PageExtension.Attachment;
import org.eksamik.browser.media.BridgePart;
import org.eksamik.browser.media.BridgedFrame;

/**
 * Records what pages never get: notifications, places, files of the workstation, and what is
 * dragged in from another program. Told once for each document and kind. Belongs to the FX thread.
 */
final class PageRefusals implements BridgePart {
  private final BiConsumer<String, Refusal> refused;
  private final Map<BridgedFrame, Set<Refusal>> told = new HashMap<>();
  private final Node view;
  private final EventHandler<DragEvent> wall = this::stop;

  private PageRefusals(Node view, BiConsumer<String, Refusal> refused) {
    this.view = view;
    this.refused = refused;
  }

  static PageRefusals of(Attachment to) {
    PageRefusals refusals = new PageRefusals(to.view(), to.refused());
    to.view().addEventFilter(DragEvent.ANY, refusals.wall);
    return refusals;
  }

  @Override
  public Set<String> operations() {
    return Set.of("refusal");
  }

  @Override
  public String handle(BridgedFrame frame, JsonNode message) {
    Optional<Refusal> kind =
        switch (message.path("what").asText()) {
          case "notification" -> Optional.of(Refusal.NOTIFICATION);
          case "geolocation" -> Optional.of(Refusal.GEOLOCATION);
          case "files" -> Optional.of(Refusal.FILES);
          default -> Optional.empty();
        };
    kind.filter(what -> known(frame).add(what))
        .ifPresent(what -> refused.accept(frame.origin(), what));
    return kind.isPresent() ? TAKEN : REFUSED;
  }

  private Set<Refusal> known(BridgedFrame frame) {
    return told.computeIfAbsent(
        frame,
        entering -> {
          entering.whenGone(() -> told.remove(entering));
          return EnumSet.noneOf(Refusal.class);
        });
  }

  /** What a page drags about within itself has a source; what comes from outside has none. */
  private void stop(DragEvent event) {
    if (event.getGestureSource() != null) {
      return;
    }
    event.consume();
    if (event.getEventType() == DragEvent.DRAG_ENTERED) {
      refused.accept("about:drop", Refusal.DROP);
    }
  }

  @Override
  public void close() {
    view.removeEventFilter(DragEvent.ANY, wall);
  }
}
