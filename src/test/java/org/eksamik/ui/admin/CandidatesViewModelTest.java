package org.eksamik.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.eksamik.exam.Event;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.provider.CandidateKeys;
import org.eksamik.provider.Capability;
import org.eksamik.provider.CellProblem;
import org.eksamik.provider.GroupMove;
import org.eksamik.provider.KnownCandidate;
import org.eksamik.sandbox.Misbehaviour;
import org.eksamik.ui.admin.candidates.CandidatesViewModel;
import org.eksamik.ui.admin.candidates.Sheet;
import org.eksamik.ui.admin.candidates.Tab;
import org.eksamik.ui.admin.candidates.form.FormField;
import org.eksamik.ui.admin.candidates.form.FormViewModel;
import org.eksamik.ui.admin.candidates.group.DepartmentViewModel;
import org.eksamik.ui.admin.candidates.group.GroupMoveViewModel;
import org.eksamik.ui.admin.candidates.group.PermitViewModel;
import org.eksamik.ui.admin.candidates.intake.ImportViewModel;
import org.eksamik.ui.admin.candidates.listing.CandidateListViewModel;
import org.eksamik.ui.admin.candidates.listing.Column;
import org.eksamik.ui.admin.candidates.listing.Listing;
import org.eksamik.ui.admin.candidates.listing.Sorting;
import org.eksamik.ui.admin.candidates.results.ResultsViewModel;
import org.eksamik.ui.admin.candidates.results.Scores;
import org.eksamik.ui.admin.run.Run;
import org.eksamik.ui.admin.run.RunViewModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The administrator's screens without their drawing, against the sandbox over real HTTP. */
class CandidatesViewModelTest {
  private static final String MAKER = "onlineexammaker";
  private static final String LIST = MAKER + "/api/v1/student/getstulist";
  private static final String DELETE = MAKER + "/api/v1/student/delStu";

  @TempDir Path folder;
  private Office office;

  @BeforeEach
  void open() throws IOException, ExamException {
    office = new Office(folder);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void showsThePagesOfALongListOneAfterAnother() {
    office.admit(247);
    CandidateListViewModel list = listOf(MAKER);
    assertThat(rows(list).start()).isZero();
    assertThat(rows(list).rows()).hasSize(100);
    assertThat(rows(list).total()).isEqualTo(OptionalLong.of(250));
    list.nextPage();
    office.until(() -> rows(list).start() == 100);
    list.nextPage();
    office.until(() -> rows(list).start() == 200);
    assertThat(rows(list).rows()).hasSize(50);
    assertThat(rows(list).more()).isFalse();
    list.nextPage();
    list.previousPage();
    office.until(() -> rows(list).start() == 100);
  }

  @Test
  void searchesTheWholeListAndNotOnlyThePageThatIsShown() {
    office.admit(247);
    CandidateListViewModel list = listOf(MAKER);
    list.search().set("5600 0247");
    office.until(() -> rows(list).rows().size() == 1);
    assertThat(rows(list).rows().getFirst().fields()).containsEntry("phone", "+372 5600 0247");
    list.search().set("");
    office.until(() -> rows(list).total().equals(OptionalLong.of(250)));
    list.search().set("nobody of this name");
    office.until(() -> list.listing().get().equals(new Listing.Empty(true)));
  }

  @Test
  void aSearchWaitsForWhatIsUnderWay() {
    office.admit(247);
    CandidatesViewModel model = office.candidates(MAKER);
    CandidateListViewModel list = model.list();
    office.until(() -> list.listing().get() instanceof Listing.Rows);
    office.sandbox.misbehave(MAKER + "/api/v1/student/queryresults", Misbehaviour.SILENCE);
    ResultsViewModel results = model.results();
    office.awaitSilence();
    list.search().set("5600 0247");
    assertThat(rows(list).rows()).hasSize(100);
    office.sandbox.release();
    office.until(() -> rows(list).rows().size() == 1);
    assertThat(results.state().get()).isInstanceOf(ResultsViewModel.State.Shown.class);
  }

  @Test
  void readsTheWholeListOnceForManySearches() {
    office.admit(247);
    CandidateListViewModel list = listOf(MAKER);
    list.search().set("tamm");
    office.until(() -> rows(list).rows().size() < 100);
    int before = office.sandbox.received("/" + LIST).size();
    list.search().set("tamm mari");
    list.sort(Optional.of(new Sorting(new Column.Field("phone"), false)));
    office.until(() -> !list.loading().busy().get());
    assertThat(office.sandbox.received("/" + LIST)).hasSize(before);
  }

  @Test
  void ordersByAnyColumnInBothDirections() {
    office.admit(30);
    CandidateListViewModel list = listOf(MAKER);
    list.sort(Optional.of(new Sorting(new Column.Field("phone"), false)));
    office.until(() -> !list.loading().busy().get());
    assertThat(phones(list)).isSortedAccordingTo((one, other) -> other.compareTo(one));
    list.sort(Optional.of(new Sorting(new Column.Field("phone"), true)));
    office.until(() -> !list.loading().busy().get());
    assertThat(phones(list)).isSorted();
  }

  @Test
  void neverShowsThePasswordsThatTheProviderReturns() {
    CandidateListViewModel list = listOf(MAKER);
    assertThat(office.sandbox.received("/" + LIST)).isNotEmpty();
    assertThat(list.columns().get()).doesNotContain(new Column.Field("password"));
    assertThat(rows(list).rows())
        .allSatisfy(row -> assertThat(row.fields().values()).noneMatch(it -> it.contains("pw-")));
  }

  @Test
  void saysThatTheProviderIsSlow() {
    office.sandbox.misbehave(LIST, Misbehaviour.SILENCE);
    CandidateListViewModel list = office.candidates(MAKER).list();
    office.awaitSilence();
    assertThat(list.listing().get()).isEqualTo(new Listing.Loading());
    office.now = office.now.plus(Duration.ofSeconds(4));
    office.screen.beat();
    assertThat(list.loading().slow().get()).isTrue();
    office.sandbox.release();
    office.until(() -> list.listing().get() instanceof Listing.Rows);
    assertThat(list.loading().slow().get()).isFalse();
  }

  @Test
  void tellsAFailureAndAsksAgain() {
    office.sandbox.misbehaveAlways(MAKER, Misbehaviour.HTML);
    CandidateListViewModel list = office.candidates(MAKER).list();
    office.until(() -> list.listing().get() instanceof Listing.Failed);
    assertThat(((Listing.Failed) list.listing().get()).why().fault())
        .isEqualTo(Fault.PROVIDER_ANSWER);
    office.sandbox.behave();
    list.reload();
    office.until(() -> list.listing().get() instanceof Listing.Rows);
  }

  @Test
  void stoppingTheSearchBringsTheListBack() {
    office.admit(247);
    CandidatesViewModel model = office.candidates(MAKER);
    CandidateListViewModel list = model.list();
    office.until(() -> list.listing().get() instanceof Listing.Rows);
    office.sandbox.misbehave(LIST, Misbehaviour.SILENCE);
    list.search().set("tamm");
    office.awaitSilence();
    model.run().stop();
    office.until(() -> !model.run().isBusy());
    assertThat(list.search().get()).isEmpty();
    assertThat(rows(list).rows()).hasSize(100);
    assertThat(model.run().state().get()).isEqualTo(new RunViewModel.State.None());
  }

  @Test
  void deletesNobodyBeforeItIsSentAndUndoesStepByStep() {
    CandidateListViewModel list = listOf(MAKER);
    list.selected().setAll(rows(list).rows().subList(0, 2));
    list.delete();
    list.selected().setAll(rows(list).rows().subList(2, 3));
    list.delete();
    assertThat(list.deletions().count().get()).isEqualTo(3);
    list.deletions().undo();
    assertThat(list.deletions().count().get()).isEqualTo(2);
    assertThat(list.deletions().has(rows(list).rows().get(2))).isFalse();
    assertThat(office.sandbox.received("/" + DELETE)).isEmpty();
    assertThat(office.sandbox.onlineExamMaker().candidates()).isEqualTo(3);
  }

  @Test
  void sendsTheDeletionsAndTellsTheJournal() {
    CandidatesViewModel model = office.candidates(MAKER);
    CandidateListViewModel list = model.list();
    office.until(() -> list.listing().get() instanceof Listing.Rows);
    list.selected().setAll(rows(list).rows().subList(0, 2));
    list.delete();
    assertThat(model.unsent()).isEqualTo(2);
    list.deletions().send();
    office.until(() -> !model.run().isBusy() && rows(list).rows().size() == 1);
    assertThat(office.sandbox.onlineExamMaker().candidates()).isEqualTo(1);
    assertThat(model.unsent()).isZero();
    assertThat(office.events)
        .contains(
            new Event(
                Event.Kind.CANDIDATES_CHANGED,
                Map.of("provider", MAKER, "operation", "DELETE", "count", "2")));
  }

  @Test
  void whomNoVerdictCameForStaysToBeDeleted() {
    CandidatesViewModel model = office.candidates(MAKER);
    CandidateListViewModel list = model.list();
    office.until(() -> list.listing().get() instanceof Listing.Rows);
    list.selected().setAll(rows(list).rows().subList(0, 1));
    list.delete();
    office.sandbox.misbehaveAlways(DELETE, Misbehaviour.UNAUTHORIZED);
    list.deletions().send();
    office.until(() -> model.run().state().get() instanceof RunViewModel.State.Ended);
    RunViewModel.State.Ended ended = (RunViewModel.State.Ended) model.run().state().get();
    assertThat(ended.report().failure()).isPresent();
    assertThat(ended.report().untouched()).isEqualTo(1);
    assertThat(model.unsent()).isEqualTo(1);
    assertThat(office.sandbox.onlineExamMaker().candidates()).isEqualTo(3);
  }

  @Test
  void addsACandidateByTheFieldsOfTheProvider() {
    CandidatesViewModel model = office.candidates(MAKER);
    CandidateListViewModel list = model.list();
    office.until(() -> list.listing().get() instanceof Listing.Rows);
    model.add();
    FormViewModel form = form(model);
    office.until(() -> !form.fields().get().isEmpty());
    type(form, "name", "Uus Õpilane");
    type(form, "login", "+372 5555 0199");
    type(form, "password", "s3cret");
    type(form, "group", "2993");
    form.save();
    office.until(() -> model.sheet().get() instanceof Sheet.None);
    office.until(() -> rows(list).rows().size() == 4);
    assertThat(office.sandbox.onlineExamMaker().candidates("+372 5555 0199")).isEqualTo(1);
  }

  @Test
  void marksTheFieldsThatTheProviderWouldRefuse() {
    CandidatesViewModel model = office.candidates(MAKER);
    model.add();
    FormViewModel form = form(model);
    office.until(() -> !form.fields().get().isEmpty());
    type(form, "group", "twelve");
    form.save();
    office.until(() -> form.trouble().get() instanceof FormViewModel.Trouble.Mistakes);
    assertThat(field(form, "group").problem().get().map(CellProblem::kind))
        .contains(CellProblem.Kind.MALFORMED);
    assertThat(field(form, "login").problem().get().map(CellProblem::kind))
        .contains(CellProblem.Kind.MISSING);
    assertThat(office.sandbox.onlineExamMaker().candidates()).isEqualTo(3);
  }

  @Test
  void changesOnlyWhatWasTypedAnewAndNeverFillsInThePassword() {
    CandidatesViewModel model = office.candidates(MAKER);
    CandidateListViewModel list = model.list();
    office.until(() -> list.listing().get() instanceof Listing.Rows);
    list.selected().setAll(rows(list).rows().subList(0, 1));
    model.edit();
    FormViewModel form = form(model);
    office.until(() -> !form.fields().get().isEmpty());
    assertThat(field(form, "name").value().get()).isNotEmpty();
    assertThat(field(form, "password").value().get()).isEmpty();
    type(form, "name", "Mari Murakas");
    form.save();
    office.until(() -> model.sheet().get() instanceof Sheet.None);
    office.until(() ->
        rows(list).rows().stream().anyMatch(row -> row.fields().containsValue("Mari Murakas")));
    assertThat(office.sandbox.received("/" + MAKER + "/api/v1/student/changeStuinfo")).hasSize(1);
  }

  @Test
  void aFormThatChangesNothingSendsNothing() {
    CandidatesViewModel model = office.candidates(MAKER);
    CandidateListViewModel list = model.list();
    office.until(() -> list.listing().get() instanceof Listing.Rows);
    list.selected().setAll(rows(list).rows().subList(0, 1));
    model.edit();
    FormViewModel form = form(model);
    office.until(() -> !form.fields().get().isEmpty());
    form.save();
    assertThat(model.sheet().get()).isInstanceOf(Sheet.None.class);
    assertThat(office.sandbox.received("/" + MAKER + "/api/v1/student/changeStuinfo")).isEmpty();
  }

  @Test
  void movesTheSelectedOnesBetweenTheirGroups() throws ExamException {
    CandidatesViewModel model = office.candidates(MAKER);
    CandidateListViewModel list = model.list();
    office.until(() -> list.listing().get() instanceof Listing.Rows);
    list.selected().setAll(rows(list).rows());
    model.move();
    GroupMoveViewModel move = ((Sheet.GroupMove) model.sheet().get()).move();
    office.until(() -> !move.groups().get().isEmpty());
    assertThat(move.groups().get().getFirst().group().id()).isEqualTo("2993");
    move.action().set(GroupMove.Action.ADD_TO);
    move.others().set("2994");
    move.send();
    office.until(() -> model.run().state().get() instanceof RunViewModel.State.Ended);
    RunViewModel.State.Ended ended = (RunViewModel.State.Ended) model.run().state().get();
    assertThat(ended.report().done()).isEqualTo(3);
    assertThat(ended.kind()).isEqualTo(Run.Kind.MOVE);
    KnownCandidate moved =
        office.directory(MAKER).directory().show(keysOf(list)).candidates().getFirst();
    assertThat(moved.groups()).extracting(group -> group.id()).contains("2993", "2994");
  }

  @Test
  void looksUpWhereThereIsNoListAndSaysWhomItDidNotFind() throws ExamException {
    office.addAtKaoshixing("kx-1");
    CandidatesViewModel model = office.candidates("kaoshixing");
    CandidateListViewModel list = model.list();
    office.until(() -> list.listing().get().equals(new Listing.NotListed(true)));
    list.search().set("kx-1, kx-nobody");
    list.lookUp();
    office.until(() -> list.listing().get() instanceof Listing.Rows);
    assertThat(rows(list).rows())
        .singleElement()
        .satisfies(row -> assertThat(row.id()).contains("kx-1"));
    assertThat(list.missing().get()).containsExactly("kx-nobody");
    assertThat(model.tabs()).containsExactly(Tab.LIST, Tab.IMPORT);
  }

  @Test
  void admitsToAnExamAndNoLonger() throws ExamException {
    office.addAtKaoshixing("kx-1");
    CandidatesViewModel model = office.candidates("kaoshixing");
    CandidateListViewModel list = model.list();
    list.search().set("kx-1");
    list.lookUp();
    office.until(() -> list.listing().get() instanceof Listing.Rows);
    list.selected().setAll(rows(list).rows());
    model.permit();
    PermitViewModel permit = ((Sheet.Permit) model.sheet().get()).permit();
    assertThat(permit.exams()).extracting(exam -> exam.title()).containsExactly("Ohutus");
    permit.send();
    office.until(() -> model.run().state().get() instanceof RunViewModel.State.Ended);
    assertThat(((RunViewModel.State.Ended) model.run().state().get()).report().isWhole()).isTrue();
  }

  @Test
  void tellsWhyADepartmentCouldNotBeMoved() {
    CandidatesViewModel model = office.candidates("kaoshixing");
    model.department();
    DepartmentViewModel department = ((Sheet.Department) model.sheet().get()).department();
    department.department().set("总部/不存在");
    department.parent().set("总部");
    department.send();
    office.until(() -> department.failure().get().isPresent());
    assertThat(department.failure().get().orElseThrow().fault()).isEqualTo(Fault.PROVIDER_REFUSED);
    assertThat(model.sheet().get()).isInstanceOf(Sheet.Department.class);
  }

  @Test
  void saysWhatAProviderLacks() {
    assertThat(office.directory("oqylyq").lacking())
        .contains(Capability.LIST, Capability.DELETE, Capability.MOVE, Capability.RESULTS);
    CandidateListViewModel list = office.candidates("oqylyq").list();
    office.until(() -> list.listing().get().equals(new Listing.NotListed(false)));
  }

  @Test
  void marksEveryBadCellOfAFileBeforeAnythingIsSent() {
    ImportViewModel imports =
        looked(
            "name,phone,group,password,shoe\nAnu,+372 5,2993,s3cret,\n"
                + "Ants,,2993,s3cret,\nAare,+372 6,twelve,s3cret,42\n\"too\",short\n");
    ImportViewModel.State.Looked looked = (ImportViewModel.State.Looked) imports.state().get();
    assertThat(looked.preview().lines()).isEqualTo(4);
    assertThat(looked.preview().badLines()).isEqualTo(3);
    assertThat(looked.preview().rows().get(0).isBad()).isFalse();
    assertThat(looked.preview().rows().get(2).problem(2).map(CellProblem::kind))
        .contains(CellProblem.Kind.MALFORMED);
    assertThat(looked.preview().rows().get(2).problem(4).map(CellProblem::kind))
        .contains(CellProblem.Kind.UNKNOWN_COLUMN);
    assertThat(looked.preview().rows().get(3).unusable()).isPresent();
    assertThat(looked.preview().rows())
        .allSatisfy(row -> assertThat(row.cells()).noneMatch(cell -> cell.contains("s3cret")));
    assertThat(imports.onlyBad().get()).isTrue();
    assertThat(office.sandbox.onlineExamMaker().candidates()).isEqualTo(3);
  }

  @Test
  void sendsTheGoodLinesAndLeavesTheOthersInAFileBesideTheInput() throws IOException {
    ImportViewModel imports =
        looked("name,phone,group\nAnu,+372 5,2993\nAare,+372 6,twelve\nAivar,+372 7,2993\n");
    imports.send();
    office.until(() -> imports.state().get() instanceof ImportViewModel.State.Sent);
    assertThat(office.sandbox.onlineExamMaker().candidates()).isEqualTo(5);
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("candidates-refused.csv");
    }
    assertThat(office.events)
        .anySatisfy(event ->
            assertThat(event.facts())
                .containsEntry("operation", "IMPORT")
                .containsEntry("count", "2"));
  }

  @Test
  void aFileThatWasSentBeforeIsNotSentTwice() {
    ImportViewModel imports = looked("name,phone,group\nAnu,+372 5,2993\n");
    imports.send();
    office.until(() -> imports.state().get() instanceof ImportViewModel.State.Sent);
    imports.look(folder.resolve("candidates.csv"));
    office.until(() -> imports.state().get() instanceof ImportViewModel.State.Looked);
    imports.send();
    office.until(() -> imports.state().get() instanceof ImportViewModel.State.Before);
    imports.resume();
    office.until(() -> imports.state().get() instanceof ImportViewModel.State.Sent);
    assertThat(office.sandbox.onlineExamMaker().candidates("+372 5")).isEqualTo(1);
  }

  @Test
  void anImportThatIsStoppedGoesOnWithoutTakingAnyoneTwice() {
    StringBuilder file = new StringBuilder("name,phone,group\n");
    for (int each = 0; each < 950; each++) {
      file.append("Anu,+372 7").append(each).append(",2993\n");
    }
    CandidatesViewModel model = office.candidates(MAKER);
    ImportViewModel imports = model.imports();
    imports.look(office.file("candidates.csv", file.toString()));
    office.until(() -> imports.state().get() instanceof ImportViewModel.State.Looked);
    office.sandbox.misbehave(MAKER + "/api/v1/student/addStudents", Misbehaviour.SILENCE);
    imports.send();
    office.awaitSilence();
    model.run().stop();
    office.sandbox.release();
    office.until(() -> imports.state().get() instanceof ImportViewModel.State.Sent);
    assertThat(((ImportViewModel.State.Sent) imports.state().get()).mayResume()).isTrue();
    imports.resume();
    office.until(() ->
        imports.state().get() instanceof ImportViewModel.State.Sent sent && !sent.mayResume());
    assertThat(office.sandbox.onlineExamMaker().candidates()).isEqualTo(953);
  }

  @Test
  void chartsTheResultsAndWritesThemWithoutTheLinksToThePapers() throws IOException {
    office.admit(40);
    office.mark(40);
    CandidatesViewModel model = office.candidates(MAKER);
    ResultsViewModel results = model.results();
    office.until(() -> results.state().get() instanceof ResultsViewModel.State.Shown);
    Scores scores = ((ResultsViewModel.State.Shown) results.state().get()).scores();
    assertThat(scores.passed() + scores.failed()).isEqualTo(42);
    assertThat(scores.bars().stream().mapToLong(Scores.Bar::count).sum()).isEqualTo(42);
    Path file = folder.resolve("results.csv");
    results.export(file, List.of("a", "b", "c", "d", "e", "f", "g", "h"));
    office.until(() -> results.export().get() instanceof ResultsViewModel.Export.Written);
    assertThat(Files.readString(file)).contains("'+372 5600 0001").doesNotContain("token");
    assertThat(Files.readAllLines(file)).hasSize(43);
  }

  @Test
  void showsTheResultsOfWhomeverOneSearches() {
    CandidatesViewModel model = office.candidates(MAKER);
    ResultsViewModel results = model.results();
    office.until(() -> results.state().get() instanceof ResultsViewModel.State.Shown);
    results.search().set("kaspar");
    office.until(() ->
        results.state().get() instanceof ResultsViewModel.State.Shown shown
            && shown.results().size() == 1);
    results.search().set("nobody");
    office.until(() -> results.state().get().equals(new ResultsViewModel.State.Empty(true)));
  }

  private ImportViewModel looked(String text) {
    ImportViewModel imports = office.candidates(MAKER).imports();
    imports.look(office.file("candidates.csv", text));
    office.until(() -> imports.state().get() instanceof ImportViewModel.State.Looked);
    return imports;
  }

  private CandidateListViewModel listOf(String provider) {
    CandidateListViewModel list = office.candidates(provider).list();
    office.until(() -> list.listing().get() instanceof Listing.Rows);
    return list;
  }

  private static Listing.Rows rows(CandidateListViewModel list) {
    return (Listing.Rows) list.listing().get();
  }

  private static List<String> phones(CandidateListViewModel list) {
    return rows(list).rows().stream().map(row -> row.fields().getOrDefault("phone", "")).toList();
  }

  private static CandidateKeys keysOf(CandidateListViewModel list) {
    return CandidateKeys.logins(
        rows(list).rows().stream().map(row -> row.login().orElseThrow()).toList());
  }

  private static FormViewModel form(CandidatesViewModel model) {
    return ((Sheet.Form) model.sheet().get()).form();
  }

  private static FormField field(FormViewModel form, String column) {
    return form.fields().get().stream()
        .filter(field -> field.column().equals(column))
        .findFirst()
        .orElseThrow();
  }

  private static void type(FormViewModel form, String column, String text) {
    field(form, column).value().set(text);
  }
}
