package org.eksamik.ui.admin.accounts;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.eksamik.ui.admin.FileDialogs;
import org.eksamik.ui.admin.accounts.AccountsDesk.Row;
import org.eksamik.ui.admin.accounts.AccountsViewModel.News;
import org.eksamik.ui.admin.accounts.AccountsViewModel.State;
import org.eksamik.ui.admin.frame.ListTable;
import org.eksamik.ui.admin.frame.StaffTexts;
import org.eksamik.ui.admin.frame.StateBox;
import org.eksamik.ui.admin.frame.TableWidths;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Look;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;

/** The accounts, one a row, with what can be done on top. */
public final class AccountsView implements View {
  private final Fxml fxml;
  private final AccountsViewModel model;
  private final Words words;
  private final StateBox box;
  private final ListTable<Row> table;
  private final Subscription kept;

  public AccountsView(AccountsViewModel model, FileDialogs dialogs, Look look, Words words) {
    this.fxml = Fxml.load("AccountsView", words);
    this.model = model;
    this.words = words;
    this.box = new StateBox(words);
    this.table = table(words, new TableWidths(look.scale()));
    TextField search = fxml.get("accountSearch", TextField.class);
    search.setAccessibleText(words.text("accounts.search"));
    search.textProperty().bindBidirectional(model.search());
    Button reload = button("accountReload", model::read);
    reload.setAccessibleText(words.text("accounts.reload"));
    onChosen("accountReset", model::reset);
    onChosen("accountRemove", model::remove);
    CheckBox replace = fxml.get("accountReplace", CheckBox.class);
    button(
        "accountImport",
        () ->
            dialogs
                .open(fxml.root().getScene().getWindow(), words)
                .ifPresent(file -> model.take(file, replace.isSelected())));
    button("accountConfirm", model::confirm);
    button("accountDismiss", model::dismiss);
    // While nothing can be seen yet, that is said in the middle.
    Shown.when(
        model
            .busy()
            .and(
                Bindings.createBooleanBinding(
                    () -> !(model.state().get() instanceof State.Reading), model.state())),
        fxml.get("accountBusy", Node.class));
    this.kept =
        model
            .state()
            .subscribe(this::show)
            .and(model.news().subscribe(this::tell))
            .and(model.slow().subscribe(_ -> show(model.state().get())));
  }

  private static ListTable<Row> table(Words words, TableWidths widths) {
    return new ListTable<Row>("accounts", words.text("admin.accounts"), widths)
        .column(words.text("accounts.column.login"), "mari.maasikas", Row::login)
        .column(words.text("accounts.column.name"), "Mari-Liis Maasikas", Row::name)
        .column(words.text("accounts.column.group"), "12a", row -> row.group().orElse("–"))
        .column(
            words.text("accounts.column.state"),
            words.text("accounts.one-time"),
            row -> words.text(row.oneTime() ? "accounts.one-time" : "accounts.password"))
        .column(
            words.text("accounts.column.used"),
            "00.00.0000 00:",
            row -> row.usedAt().map(words::moment).orElse("–"));
  }

  private Button button(String id, Runnable act) {
    Button button = fxml.get(id, Button.class);
    button.setOnAction(_ -> act.run());
    return button;
  }

  private void onChosen(String id, Consumer<Row> act) {
    button(id, () -> table.chosen().ifPresent(act))
        .disableProperty()
        .bind(Bindings.isNull(table.root().getSelectionModel().selectedItemProperty()));
  }

  private void show(State now) {
    switch (now) {
      case State.Reading() ->
          put(box, () -> box.awaitHere(words.text("accounts.reading"), model.slow().get()));
      case State.NotRead(var why) -> put(box, () -> box.fail(why, model::read));
      case State.Listed(var _, int of) when of == 0 ->
          put(box, () -> box.tell(words.text("accounts.none"), words.text("accounts.none.more")));
      case State.Listed(var rows, int _) when rows.isEmpty() ->
          put(
              box,
              () -> box.tell(words.text("accounts.nothing"), words.text("accounts.nothing.more")));
      case State.Listed(var rows, int _) -> {
        table.root().getItems().setAll(rows);
        put(table.root(), () -> {});
      }
    }
    fxml.get("accountCount", Label.class)
        .setText(
            now instanceof State.Listed(var rows, int of) && of > 0
                ? words.text(
                    "accounts.count",
                    Map.of("n", words.number(rows.size()), "of", words.number(of)))
                : "");
  }

  private void put(Node node, Runnable fill) {
    fill.run();
    fxml.get("accountPlace", StackPane.class).getChildren().setAll(node);
  }

  private void tell(News now) {
    Node bar = fxml.get("accountNews", Node.class);
    Shown.when(!(now instanceof News.None), bar);
    Shown.when(now instanceof News.Removing, fxml.get("accountConfirm", Node.class));
    fxml.get("accountDismiss", Button.class)
        .setText(words.text(now instanceof News.Removing ? "accounts.keep" : "exam.notice.close"));
    fxml.get("accountNewsText", Label.class)
        .setText(
            switch (now) {
              case News.None() -> "";
              case News.Removing(Row row) ->
                  words.text("accounts.removing", Map.of("name", row.name(), "login", row.login()));
              case News.Pin(Row row, var pin) ->
                  words.text("accounts.pin", Map.of("name", row.name(), "pin", pin.reveal()));
              case News.Imported(var taken) ->
                  words.text(
                      "accounts.imported",
                      Map.of(
                          "added", words.number(taken.added()),
                          "updated", words.number(taken.updated())));
              case News.Failed(var why) -> new StaffTexts(words).line(why);
            });
    if (!(now instanceof News.None)) {
      Shown.inView(bar);
    }
  }

  @Override
  public Parent root() {
    return fxml.root();
  }

  @Override
  public Optional<Node> first() {
    return Optional.of(fxml.get("accountSearch", Node.class));
  }

  @Override
  public boolean fills() {
    return true;
  }

  @Override
  public void close() {
    kept.unsubscribe();
  }
}
