package org.eksamik.ui.admin.candidates.listing;

import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.eksamik.provider.Capability;
import org.eksamik.provider.KnownCandidate;
import org.eksamik.ui.admin.frame.StateBox;
import org.eksamik.ui.admin.frame.TableWidths;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;

/**
 * The list: search on top, actions on the selection, the table, its pages, what is to be deleted.
 */
public final class CandidateListView implements View {
  private static final KeyCombination FIND =
      new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination UNDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

  private final Fxml fxml;
  private Subscription kept = Subscription.EMPTY;
  private final CandidateListViewModel model;
  private final Words words;
  private final Actions actions;
  private final CandidateTable table;
  private final StateBox state;

  /** What the buttons above the table lead to. */
  public record Actions(
      Runnable add, Runnable edit, Runnable move, Runnable permit, Runnable department) {}

  public CandidateListView(
      CandidateListViewModel model, Actions actions, TableWidths widths, Words words) {
    this.fxml = Fxml.load("CandidateListView", words);
    this.model = model;
    this.words = words;
    this.actions = actions;
    this.table = new CandidateTable(model, widths, fxml.get("sortBy", MenuButton.class), words);
    this.state = new StateBox(words);
    fxml.get("listPlace", StackPane.class).getChildren().setAll(table.root(), state);
    search();
    buttons();
    pager();
    pending();
    keys();
    keep(model.listing().subscribe(_ -> show()));
    keep(model.loading().slow().subscribe(_ -> show()));
    keep(
        model
            .missing()
            .subscribe(missing -> {
              Label label = fxml.get("listMissing", Label.class);
              label.setText(words.text("admin.list.missing", "ids", String.join(", ", missing)));
              Shown.when(!missing.isEmpty(), label);
            }));
  }

  private void search() {
    TextField field = fxml.get("listSearch", TextField.class);
    field.textProperty().bindBidirectional(model.search());
    String prompt = words.text(model.isListed() ? "admin.list.search" : "admin.list.ids");
    field.setPromptText(prompt);
    field.setAccessibleText(prompt);
    Button find = fxml.get("listFind", Button.class);
    boolean looksUp = !model.isListed() && model.choice().can(Capability.SHOW);
    Shown.when(looksUp, find);
    for (String id : new String[] {"listSearch", "listReload", "sortBy"}) {
      Shown.when(model.isListed() || looksUp, fxml.get(id, Node.class));
    }
    find.setOnAction(_ -> model.lookUp());
    find.disableProperty().bind(model.search().isEmpty());
    field.setOnAction(_ -> model.lookUp());
    fxml.get("listReload", Button.class).setOnAction(_ -> model.reload());
    fxml.get("listReload", Button.class).setAccessibleText(words.text("admin.list.reload"));
    Node busy = fxml.get("listBusy", Node.class);
    busy.setAccessibleText(words.text("admin.list.loading"));
    busy.visibleProperty().bind(model.loading().busy());
  }

  private void buttons() {
    var none = Bindings.isEmpty(model.selected());
    var notOne = Bindings.size(model.selected()).isNotEqualTo(1);
    action("listAdd", Capability.ADD, actions.add());
    action("listEdit", Capability.UPDATE, actions.edit()).disableProperty().bind(notOne);
    var held = none.or(model.deletions().held());
    action("listMove", Capability.MOVE, actions.move()).disableProperty().bind(held);
    action("listPermit", Capability.PERMIT, actions.permit()).disableProperty().bind(held);
    action("listDelete", Capability.DELETE, model::delete).disableProperty().bind(held);
    action("listDepartment", Capability.DEPARTMENT, actions.department());
    Button edit = fxml.get("listEdit", Button.class);
    Shown.when(edit.isVisible() && (model.isListed() || can(Capability.SHOW)), edit);
    Label selected = fxml.get("listSelected", Label.class);
    selected
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model.selected().isEmpty()
                        ? ""
                        : words.count("admin.list.selected", model.selected().size()),
                model.selected()));
  }

  private boolean can(Capability capability) {
    return model.choice().can(capability);
  }

  private Button action(String id, Capability needed, Runnable act) {
    Button button = fxml.get(id, Button.class);
    Shown.when(can(needed), button);
    button.setOnAction(_ -> act.run());
    return button;
  }

  private void pager() {
    fxml.get("pageBack", Button.class).setOnAction(_ -> model.previousPage());
    fxml.get("pageOn", Button.class).setOnAction(_ -> model.nextPage());
    fxml.get("pageBack", Button.class).setAccessibleText(words.text("admin.page.back"));
    fxml.get("pageOn", Button.class).setAccessibleText(words.text("admin.page.on"));
  }

  private void pending() {
    Label text = fxml.get("pendingText", Label.class);
    keep(
        model
            .deletions()
            .count()
            .subscribe(count -> {
              Shown.when(count.intValue() > 0, fxml.get("pendingBar", Node.class));
              text.setText(words.count("admin.pending", count.intValue()));
              table.remark();
            }));
    fxml.get("pendingUndo", Button.class).disableProperty().bind(model.deletions().held());
    fxml.get("pendingSend", Button.class).disableProperty().bind(model.deletions().held());
    fxml.get("pendingUndo", Button.class).setOnAction(_ -> model.deletions().undo());
    fxml.get("pendingSend", Button.class).setOnAction(_ -> model.deletions().send());
  }

  private void keys() {
    TableView<KnownCandidate> rows = table.root();
    rows.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.DELETE && can(Capability.DELETE)) {
            model.delete();
          } else if (key.getCode() == KeyCode.ENTER && can(Capability.UPDATE)) {
            actions.edit().run();
          }
        });
  }

  /** The keys that work from anywhere on the screen: search, undo, ask again. */
  public void key(KeyEvent key) {
    if (FIND.match(key)) {
      fxml.get("listSearch", TextField.class).requestFocus();
    } else if (UNDO.match(key)) {
      model.deletions().undo();
    } else if (key.getCode() == KeyCode.F5) {
      model.reload();
    }
  }

  private void show() {
    Listing now = model.listing().get();
    boolean rows = now instanceof Listing.Rows;
    Shown.when(rows, table.root(), fxml.get("listFoot", Node.class));
    switch (now) {
      case Listing.Loading() ->
          state.await(words.text("admin.list.loading"), model.loading().slow().get());
      case Listing.Rows shown -> {
        state.hide();
        page(shown);
      }
      case Listing.Empty(boolean searched) ->
          state.tell(
              words.text(searched ? "admin.list.nothing" : "admin.list.nobody"),
              searched ? words.text("admin.list.nothing.more") : "");
      case Listing.Failed(var why) -> state.fail(why, model::reload);
      case Listing.NotListed(boolean mayLookUp) ->
          state.tell(
              words.text("admin.list.not-listed", "provider", provider()),
              words.text(mayLookUp ? "admin.list.look-up" : "admin.list.only-add"));
    }
  }

  private String provider() {
    return words.textOr("provider." + model.choice().provider(), "provider.other");
  }

  private void page(Listing.Rows shown) {
    fxml.get("pageBack", Button.class).setDisable(shown.start() == 0);
    fxml.get("pageOn", Button.class).setDisable(!shown.more());
    String to = words.number(shown.start() + shown.rows().size());
    String from = words.number(shown.start() + 1);
    fxml.get("pageText", Label.class)
        .setText(
            shown.total().isPresent()
                ? words.text(
                    "admin.page.of",
                    Map.of("from", from, "to", to, "all", words.number(shown.total().getAsLong())))
                : words.text("admin.page", Map.of("from", from, "to", to)));
  }

  private void keep(Subscription subscription) {
    kept = kept.and(subscription);
  }

  @Override
  public void close() {
    kept.unsubscribe();
    table.close();
  }

  @Override
  public Parent root() {
    return fxml.root();
  }

  @Override
  public Optional<Node> first() {
    return Optional.of(fxml.get(can(Capability.SHOW) ? "listSearch" : "listAdd", Node.class));
  }
}
