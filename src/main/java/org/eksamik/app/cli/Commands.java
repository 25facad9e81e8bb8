package org.eksamik.app.cli;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eksamik.exam.ExamException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** All commands, put together. */
public final class Commands {
  private final GlobalOptions options = new GlobalOptions();
  private final Program program;
  private final InstantSource clock;
  private final Console console;
  private final ProfileDoor door;
  private final ProfileOption profiles;
  private final PrintWriter out;
  private final PrintWriter err;

  /**
   * The command line of this program.
   *
   * @param out where answers go
   * @param err where words for people go
   */
  public Commands(Program program, InstantSource clock, PrintWriter out, PrintWriter err) {
    this.program = program;
    this.clock = clock;
    this.console = new Console(out, err);
    this.door = new ProfileDoor(options, clock);
    this.profiles = new ProfileOption(options, door, console);
    this.out = out;
    this.err = err;
  }

  /** Runs one command and returns the exit code of the process. Called once. */
  public int run(String... words) {
    Optional<GlobalOptions> window = WindowWords.read(List.of(words));
    return window.isPresent() ? window(window.get()) : tree().execute(words);
  }

  /** What {@link EksamikCommand} does, without the tree of all commands. */
  private int window(GlobalOptions said) {
    try {
      program.openLogs(said.dataFolder());
      return program.window(said).number();
    } catch (ExamException | RuntimeException thrown) {
      return new FaultReport(said, console).tell(thrown);
    }
  }

  /** Every command there is. */
  CommandLine tree() {
    CommandLine tree = new CommandLine(new EksamikCommand(options, program));
    tree.addSubcommand(new DemoCommand(options, program));
    tree.addSubcommand(new AdminCommand(options, program));
    tree.addSubcommand(new OpenCommand(options, program, door, UsualProfile::ofThisMachine));
    tree.addSubcommand(new LinkCommand(profiles, console, clock));
    tree.addSubcommand(new StaffLinkCommand(profiles, console, clock));
    tree.addSubcommand(new CheckCommand(options, profiles, program, console));
    tree.addSubcommand(new DoctorCommand(options, profiles, program, console, clock));
    tree.addSubcommand(profileCommands());
    tree.addSubcommand(accountCommands());
    tree.addSubcommand(evidenceCommands());
    tree.addSubcommand(candidateCommands(new CandidateDesk(profiles, clock)));
    tree.addSubcommand(new LicencesCommand(options, console));
    tree.addSubcommand(new CompletionCommand(console, tree));
    tree.addSubcommand(new ManualCommand(console, tree));
    FaultReport report = new FaultReport(options, console);
    tree.setCaseInsensitiveEnumValuesAllowed(true);
    tree.setOut(out);
    tree.setErr(err);
    tree.setParameterExceptionHandler(new MistakeReport(console));
    tree.setExecutionExceptionHandler((thrown, _, _) -> report.tell(thrown));
    tree.setExecutionStrategy(this::execute);
    return tree;
  }

  private int execute(ParseResult parsed) {
    if (parsed.asCommandLineList().stream().anyMatch(CommandLine::isUsageHelpRequested)) {
      HelpWords.in(console.words().spoken()).give(parsed.commandSpec().root().commandLine());
    }
    Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    if (!(parsed.asCommandLineList().getLast().getCommand() instanceof Untraced)) {
      program.openLogs(options.dataFolder());
    }
    return new RunLast().execute(parsed);
  }

  private CommandLine profileCommands() {
    return new CommandLine(new GroupCommand.ProfileGroup())
        .addSubcommand(new ProfileNewCommand(options, console))
        .addSubcommand(new ProfileCheckCommand(options, door, console))
        .addSubcommand(new ProfileNewKeyCommand(options, console))
        .addSubcommand(new ProfileEnrollCommand(options, console))
        .addSubcommand(new ProfileSealCommand(options, console, clock))
        .addSubcommand(new ProfileOpenCommand(options, door, console));
  }

  private CommandLine accountCommands() {
    return new CommandLine(new GroupCommand.AccountsGroup())
        .addSubcommand(new AccountsImportCommand(options, console))
        .addSubcommand(new AccountsListCommand(options, console))
        .addSubcommand(new AccountsResetCommand(options, console))
        .addSubcommand(new AccountsRemoveCommand(options, console));
  }

  private CommandLine evidenceCommands() {
    EvidenceOption evidence = new EvidenceOption(options, clock);
    return new CommandLine(new GroupCommand.EvidenceGroup())
        .addSubcommand(new EvidenceListCommand(options, console, evidence))
        .addSubcommand(new EvidenceViewCommand(options, console, evidence, program))
        .addSubcommand(new EvidenceVerifyCommand(options, console, evidence))
        .addSubcommand(new EvidenceExportCommand(options, console, evidence))
        .addSubcommand(new EvidenceUploadCommand(options, profiles, console, evidence))
        .addSubcommand(new EvidenceDeleteCommand(options, console, evidence))
        .addSubcommand(new EvidenceNewKeyCommand(options, console))
        .addSubcommand(new EvidenceSignerCommand(options, profiles, console, evidence));
  }

  private CommandLine candidateCommands(CandidateDesk desk) {
    return new CommandLine(new GroupCommand.CandidatesGroup())
        .addSubcommand(new CandidatesFieldsCommand(options, desk, console))
        .addSubcommand(new CandidatesAddCommand(options, desk, console))
        .addSubcommand(new CandidatesUpdateCommand(options, desk, console))
        .addSubcommand(new CandidatesDeleteCommand(options, desk, console))
        .addSubcommand(new CandidatesMoveCommand(options, desk, console))
        .addSubcommand(new CandidatesShowCommand(options, desk, console))
        .addSubcommand(new CandidatesListCommand(options, desk, console))
        .addSubcommand(new CandidatesResultsCommand(options, desk, console))
        .addSubcommand(new CandidatesPermitCommand(options, desk, console))
        .addSubcommand(new CandidatesDepartmentCommand(options, desk, console));
  }
}
