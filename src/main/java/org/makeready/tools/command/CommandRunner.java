package org.makeready.tools.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Runs a command of the command line and gives its exit code.
public final class CommandRunner {
    public static final int OK = 0, FAILED = 1, USAGE = 2;

    private CommandRunner() {}

    public static int run(Callable<Integer> command, String[] arguments, PrintStream out, PrintStream err) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true, out.charset()))
                .setErr(new PrintWriter(err, true, err.charset()))
                .setParameterExceptionHandler(CommandRunner::printMistake)
                .execute(arguments);
    }

    /// The mistake alone, with options that are similar: below the whole help it would be overlooked.
    private static int printMistake(ParameterException mistake, String[] arguments) {
        var command = mistake.getCommandLine();
        command.getErr().println(mistake.getMessage());
        UnmatchedArgumentException.printSuggestions(mistake, command.getErr());
        command.getErr().printf("Try '%s --help'.%n", command.getCommandName());
        return USAGE;
    }
}
