package org.eksamik.ui.admin.evidence;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.eksamik.evidence.reading.SessionSummary;
import org.eksamik.ui.admin.evidence.EvidenceViewModel.State;
import org.eksamik.ui.admin.evidence.viewer.ViewerView;
import org.eksamik.ui.admin.frame.StateBox;
import org.eksamik.ui.admin.frame.TableWidths;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Look;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;

/** The sessions, the key to one of them, or an open one. */
public final class EvidenceView implements View {
  private final Fxml fxml;
  private final EvidenceViewModel model;
  private final Look look;
  private final Words words;
  private final StateBox box;
  private final SessionTable table;
  private final StackPane place;
  private final Subscription kept;
  private Optional<View> inside = Optional.empty();

  public EvidenceView(EvidenceViewModel model, Look look, Words words) {
    this.fxml = Fxml.load("EvidenceView", words);
    this.model = model;
    this.look = look;
    this.words = words;
    this.box = new StateBox(words);
    this.table = new SessionTable(words, new TableWidths(look.scale()), model::choose);
    this.place = fxml.get("evidencePlace", StackPane.class);
    Button reload = fxml.get("sessionReload", Button.class);
    reload.setAccessibleText(words.text("recordings.reload"));
    reload.setOnAction(_ -> model.read());
    Button open = fxml.get("sessionOpen", Button.class);
    open.disableProperty().bind(table.selected().map(_ -> false).orElse(true));
    open.setOnAction(
        _ -> Optional.ofNullable(table.selected().getValue()).ifPresent(model::choose));
    kept = model.state().subscribe(this::show);
  }

  private void show(State now) {
    boolean hadKeyboard = place.lookupAll(":focused").stream().findAny().isPresent();
    inside.ifPresent(View::close);
    inside = Optional.empty();
    Shown.when(now instanceof State.Listed, fxml.get("sessionTools", Node.class));
    switch (now) {
      case State.Reading() -> await(words.text("recordings.reading"));
      case State.NotRead(var why) -> {
        put(box);
        box.fail(why, model::read);
      }
      case State.Listed(var sessions) -> list(sessions);
      case State.Locked(var session, var trouble) ->
          enter(new KeyView(model, session, trouble, words));
      case State.Opening(var session) ->
          await(words.text("recordings.opening", "session", session.folder().id()));
      case State.NotOpened(var session, var why) -> {
        put(box);
        box.fail(why, () -> model.choose(session));
      }
      case State.Open(var viewer) ->
          enter(
              new ViewerView(
                  viewer, new ViewerView.Ways(model::back, model.dialogs()), look, words));
    }
    if (hadKeyboard && inside.isEmpty()) {
      first().ifPresent(Node::requestFocus);
    }
  }

  private void list(List<SessionSummary> sessions) {
    if (sessions.isEmpty()) {
      put(box);
      box.tell(words.text("recordings.none"), words.text("recordings.none.more"));
    } else {
      put(table.root());
      table.show(sessions);
      table.root().requestFocus();
    }
  }

  private void await(String what) {
    put(box);
    box.await(what, false);
  }

  private void enter(View view) {
    inside = Optional.of(view);
    put(view.root());
    view.first().ifPresent(part -> Shown.focus(place, part));
  }

  private void put(Node node) {
    place.getChildren().setAll(node);
  }

  @Override
  public Parent root() {
    return fxml.root();
  }

  @Override
  public Optional<Node> first() {
    return inside.isPresent() ? inside.get().first() : Optional.of(table.root());
  }

  @Override
  public boolean fills() {
    return true;
  }

  @Override
  public void close() {
    kept.unsubscribe();
    inside.ifPresent(View::close);
  }
}
