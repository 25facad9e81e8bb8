package org.eksamik.ui.admin.candidates.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.eksamik.provider.CellProblem;
import org.eksamik.ui.admin.candidates.WindowBulkWords;
import org.eksamik.ui.admin.candidates.form.FormViewModel.Trouble;
import org.eksamik.ui.admin.frame.StaffTexts;
import org.eksamik.ui.admin.frame.StateBox;
import org.eksamik.ui.scene.Fxml;
import org.eksamik.ui.scene.Shown;
import org.eksamik.ui.scene.View;
import org.eksamik.ui.words.Words;

/** The form, as the provider's own fields make it. */
public final class FormView implements View {
  private final Fxml fxml;
  private final FormViewModel model;
  private final Words words;
  private final WindowBulkWords reasons;
  private final StateBox state;
  private final Button save;

  public FormView(FormViewModel model, Words words) {
    this.fxml = Fxml.load("FormView", words);
    this.model = model;
    this.words = words;
    this.reasons = new WindowBulkWords(words);
    this.state = new StateBox(words);
    this.save = fxml.get("formSave", Button.class);
    fxml.get("formState", StackPane.class).getChildren().setAll(state);
    fxml.get("formTitle", Label.class)
        .setText(words.text(model.isNew() ? "admin.form.new" : "admin.form.edit"));
    Shown.when(!model.isNew(), fxml.get("formHint", Node.class));
    save.setOnAction(_ -> model.save());
    save.disableProperty().bind(model.loading().busy());
    Shown.when(model.saving(), fxml.get("formBusy", Node.class));
    fxml.get("formBusy", Node.class).setAccessibleText(words.text("admin.form.saving"));
    fxml.get("formLeave", Button.class).setOnAction(_ -> model.leave());
    model.fields().subscribe(this::fields);
    model.trouble().subscribe(this::trouble);
    model.loading().busy().subscribe(_ -> trouble(model.trouble().get()));
    model.loading().slow().subscribe(_ -> trouble(model.trouble().get()));
  }

  private void fields(List<FormField> fields) {
    VBox place = fxml.get("formFields", VBox.class);
    place.getChildren().setAll(fields.stream().map(this::field).toList());
    Shown.when(!fields.isEmpty(), place, save);
    trouble(model.trouble().get());
    if (!fields.isEmpty() && fxml.root().getScene() != null) {
      first().ifPresent(Node::requestFocus);
    }
  }

  private Node field(FormField field) {
    String name = field.label().isEmpty() ? words.text("admin.form.group") : field.label();
    String title = field.isRequired() ? words.text("admin.form.required", "field", name) : name;
    Label label = new Label(title);
    label.getStyleClass().add("field-label");
    label.setWrapText(true);
    TextInputControl input = input(field);
    input.setId("field-" + field.column());
    input.textProperty().bindBidirectional(field.value());
    input.setAccessibleText(title);
    label.setLabelFor(input);
    Label wrong = new Label("", Shown.icon("mdi2a-alert-circle-outline"));
    wrong.getStyleClass().add("field-trouble");
    wrong.setWrapText(true);
    field
        .problem()
        .subscribe(problem -> {
          String text = problem.map(one -> reasons.problem(one, name)).orElse("");
          wrong.setText(text);
          input.setAccessibleHelp(text);
          Shown.when(problem.isPresent(), wrong);
          Shown.style(input, "wrong", problem.isPresent());
        });
    VBox lines = new VBox(label, input, wrong);
    hint(field).ifPresent(hint -> lines.getChildren().add(2, hint));
    lines.getStyleClass().add("field");
    return lines;
  }

  private TextInputControl input(FormField field) {
    return switch (field.kind()) {
      case TEXT -> new TextField();
      case SECRET -> new PasswordField();
      case FIXED -> {
        TextField fixed = new TextField();
        fixed.setEditable(false);
        fixed.getStyleClass().add("fixed");
        yield fixed;
      }
      case MANY -> {
        TextArea many = new TextArea();
        many.setPrefRowCount(3);
        yield many;
      }
    };
  }

  private Optional<Label> hint(FormField field) {
    Optional<String> text =
        switch (field.kind()) {
          case SECRET -> Optional.of("admin.form.secret").filter(_ -> !model.isNew());
          case MANY -> Optional.of("admin.form.many");
          case FIXED -> Optional.of("admin.form.fixed");
          case TEXT -> Optional.empty();
        };
    return text.map(key -> {
      Label hint = new Label(words.text(key));
      hint.getStyleClass().addAll("soft", "small");
      hint.setWrapText(true);
      return hint;
    });
  }

  private void trouble(Trouble trouble) {
    Label text = fxml.get("formTrouble", Label.class);
    String shown =
        switch (trouble) {
          case Trouble.None(), Trouble.NoForm _ -> "";
          case Trouble.Mistakes(List<CellProblem> others) -> mistakes(others);
          case Trouble.NotDone(var verdict) -> reasons.verdict(verdict);
          case Trouble.Failed(var why) -> new StaffTexts(words).line(why);
        };
    text.setText(shown);
    Shown.when(!shown.isEmpty(), text);
    if (trouble instanceof Trouble.NoForm(var why)) {
      state.fail(why, model::ask);
    } else if (model.fields().get().isEmpty()) {
      state.await(words.text("admin.form.loading"), model.loading().slow().get());
    } else {
      state.hide();
    }
  }

  private String mistakes(List<CellProblem> others) {
    return Stream.of(words.text("admin.form.mistakes"), reasons.problems(others))
        .filter(part -> !part.isEmpty())
        .reduce((one, other) -> one + " " + other)
        .orElse("");
  }

  @Override
  public Parent root() {
    return fxml.root();
  }

  @Override
  public Optional<Node> first() {
    return model.fields().get().stream()
        .filter(field -> field.kind() != FormField.Kind.FIXED)
        .findFirst()
        .<Node>map(field -> fxml.root().lookup("#field-" + field.column()))
        .or(() -> Optional.of(fxml.get("formLeave", Node.class)));
  }
}
