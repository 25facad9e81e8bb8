package org.eksamik.ui.admin.candidates;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.eksamik.ui.admin.FileDialogs;
import org.eksamik.ui.admin.candidates.form.FormView;
import org.eksamik.ui.admin.candidates.group.DepartmentView;
import org.eksamik.ui.admin.candidates.group.GroupMoveView;
import org.eksamik.ui.admin.candidates.group.PermitView;
import org.eksamik.ui.admin.candidates.intake.ImportView;
import org.eksamik.ui.admin.candidates.listing.CandidateListView;
import org.eksamik.ui.admin.candidates.results.ResultsView;
import org.eksamik.ui.admin.frame.TableWidths;
import org.eksamik.ui.admin.run.RunView;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Look;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;
import org.jspecify.annotations.Nullable;

/** Whose candidates, which side of them, and the drawer with what is under way. */
public final class CandidatesView implements View {
  private final Fxml fxml;
  private Subscription kept = Subscription.EMPTY;
  private final CandidatesViewModel model;
  private final FileDialogs dialogs;
  private final TableWidths widths;
  private final Words words;
  private final EventHandler<KeyEvent> keys = this::key;
  private final RunView drawer;
  private final ToggleGroup tabs = new ToggleGroup();
  private Optional<View> side = Optional.empty();

  public CandidatesView(CandidatesViewModel model, FileDialogs dialogs, Look look, Words words) {
    this.fxml = Fxml.load("CandidatesView", words);
    this.model = model;
    this.dialogs = dialogs;
    this.widths = new TableWidths(look.scale());
    this.drawer = new RunView(model.run(), words);
    this.words = words;
    fxml.get("drawerPlace", StackPane.class).getChildren().setAll(drawer.root());
    keep(fxml.root().sceneProperty().subscribe(this::listen));
    choices();
    keep(model.chosen().subscribe(_ -> chosen()));
    keep(model.tab().subscribe(_ -> side()));
    keep(model.sheet().subscribe(this::sheet));
  }

  @SuppressWarnings("unchecked")
  private void choices() {
    ComboBox<DirectoryChoice> choices = fxml.get("directory", ComboBox.class);
    choices.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(DirectoryChoice choice) {
            return choice == null ? "" : title(choice);
          }

          @Override
          public DirectoryChoice fromString(String text) {
            return model.chosen().get();
          }
        });
    choices.getItems().setAll(model.choices());
    choices.setValue(model.chosen().get());
    choices.setAccessibleText(words.text("admin.directory"));
    choices.setOnAction(_ -> {
      if (choices.getValue() != null) {
        model.choose(choices.getValue());
      }
    });
    Shown.when(model.choices().size() > 1, choices);
  }

  private String title(DirectoryChoice choice) {
    String provider = words.textOr("provider." + choice.provider(), "provider.other");
    return choice
        .exam()
        .map(exam -> words.text("admin.directory.exam", Map.of("provider", provider, "exam", exam)))
        .orElse(provider);
  }

  private void chosen() {
    DirectoryChoice choice = model.chosen().get();
    Label lacks = fxml.get("lacks", Label.class);
    String lacking =
        choice.lacking().stream()
            .map(each -> words.text("admin.can." + each.name().toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining(", "));
    lacks.setText(
        words.text(
            "admin.lacks",
            Map.of(
                "provider",
                words.textOr("provider." + choice.provider(), "provider.other"),
                "what",
                lacking)));
    Shown.when(!lacking.isEmpty(), lacks);
    tabs();
    side();
  }

  private void tabs() {
    HBox place = fxml.get("tabs", HBox.class);
    place.getChildren().clear();
    tabs.getToggles().clear();
    for (Tab tab : model.tabs()) {
      String name = tab.name().toLowerCase(Locale.ROOT);
      ToggleButton button = new ToggleButton(words.text("admin.tab." + name));
      button.setId("tab-" + name);
      button.getStyleClass().add("side-tab");
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setToggleGroup(tabs);
      button.setUserData(tab);
      button.setOnAction(_ -> {
        button.setSelected(true);
        model.open(tab);
      });
      place.getChildren().add(button);
    }
    Shown.when(model.tabs().size() > 1, place);
  }

  private void side() {
    for (Toggle toggle : tabs.getToggles()) {
      toggle.setSelected(toggle.getUserData() == model.tab().get());
    }
    View next =
        switch (model.tab().get()) {
          case LIST ->
              new CandidateListView(
                  model.list(),
                  new CandidateListView.Actions(
                      model::add, model::edit, model::move, model::permit, model::department),
                  widths,
                  words);
          case IMPORT -> new ImportView(model.imports(), dialogs, widths, words);
          case RESULTS -> new ResultsView(model.results(), dialogs, widths, words);
        };
    StackPane place = fxml.get("sidePlace", StackPane.class);
    boolean hadKeyboard = place.lookupAll(":focused").stream().findAny().isPresent();
    place.getChildren().setAll(next.root());
    side.ifPresent(View::close);
    side = Optional.of(next);
    if (hadKeyboard) {
      first().ifPresent(Node::requestFocus);
    }
  }

  private void sheet(Sheet sheet) {
    StackPane cover = fxml.get("sheetCover", StackPane.class);
    Node below = fxml.get("below", Node.class);
    Optional<View> view =
        switch (sheet) {
          case Sheet.None() -> Optional.empty();
          case Sheet.Form(var form) -> Optional.of(new FormView(form, words));
          case Sheet.GroupMove(var move) -> Optional.of(new GroupMoveView(move, words));
          case Sheet.Permit(var permit) -> Optional.of(new PermitView(permit, words));
          case Sheet.Department(var department) ->
              Optional.of(new DepartmentView(department, words));
        };
    below.setDisable(view.isPresent());
    Shown.when(view.isPresent(), cover);
    cover.getChildren().clear();
    view.ifPresent(shown -> {
      cover.getChildren().setAll(shown.root());
      shown.root().getChildrenUnmodifiable().forEach(CandidatesView::asTallAsItsContent);
      shown.first().ifPresent(part -> Shown.focus(cover, part));
    });
    if (view.isEmpty()) {
      first().ifPresent(Node::requestFocus);
    }
  }

  /** What wraps is taller than a scroll pane reckons beforehand. */
  private static void asTallAsItsContent(Node part) {
    if (part instanceof ScrollPane scroll && scroll.getContent() instanceof Region content) {
      scroll.prefViewportHeightProperty().bind(content.heightProperty());
    }
  }

  /** The keys of the list work wherever the keyboard is. */
  private void listen(@Nullable Scene before, @Nullable Scene now) {
    if (before != null) {
      before.removeEventHandler(KeyEvent.KEY_PRESSED, keys);
    }
    if (now != null) {
      now.addEventHandler(KeyEvent.KEY_PRESSED, keys);
    }
  }

  private void key(KeyEvent key) {
    if (side.orElse(null) instanceof CandidateListView list
        && model.sheet().get() instanceof Sheet.None) {
      list.key(key);
    }
  }

  private void keep(Subscription subscription) {
    kept = kept.and(subscription);
  }

  @Override
  public void close() {
    kept.unsubscribe();
    listen(fxml.root().getScene(), null);
    drawer.close();
    side.ifPresent(View::close);
  }

  @Override
  public Parent root() {
    return fxml.root();
  }

  @Override
  public boolean fills() {
    return true;
  }

  @Override
  public Optional<Node> first() {
    return side.flatMap(View::first);
  }
}
