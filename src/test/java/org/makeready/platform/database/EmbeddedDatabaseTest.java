package org.makeready.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @TempDir
    Path folder;

    private final List<Process> programs = new ArrayList<>();

    @AfterEach
    void stop_every_program() throws InterruptedException {
        for (var program : programs) {
            program.destroy();
            assertTrue(program.waitFor(5, TimeUnit.MINUTES));
        }
    }

    @Test
    void what_was_committed_outlives_a_killed_program() throws IOException, SQLException, InterruptedException {
        var killed = program();
        var first = announced(killed);
        first.run("create table kept (word text)");
        first.run("insert into kept values ('still here')");
        assertEquals("on", first.ask("show fsync"));
        assertEquals("on", first.ask("show synchronous_commit"));
        long orphan = Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
        killed.destroyForcibly().waitFor();
        assertTrue(ProcessHandle.of(orphan).isPresent(), "PostgreSQL outlives its program, or this test tests nothing");

        var second = announced(program());

        assertEquals("still here", second.ask("select word from kept"));
        assertTrue(ProcessHandle.of(orphan).isEmpty());
        assertNotEquals(
                orphan,
                Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                        .getFirst()
                        .strip()));
    }

    @Test
    void a_folder_belongs_to_one_program_and_its_database_to_those_who_know_the_password()
            throws IOException, SQLException, InterruptedException {
        var address = announced(program());
        var second = program();
        assertTrue(second.waitFor(5, TimeUnit.MINUTES));
        assertNotEquals(0, second.exitValue());
        assertEquals("1", address.ask("select 1"));
        assertThrows(SQLException.class, new Address(address.url(), "guessed")::connected);
        assertEquals(
                "rw-------",
                java.nio.file.attribute.PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("password"))));
    }

    private record Address(String url, String password) {
        void run(String sql) throws SQLException {
            try (var connection = DriverManager.getConnection(url, "postgres", password);
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        String ask(String sql) throws SQLException {
            try (var connection = DriverManager.getConnection(url, "postgres", password);
                    var answer = connection.createStatement().executeQuery(sql)) {
                answer.next();
                return answer.getString(1);
            }
        }

        void connected() throws SQLException {
            ask("select 1");
        }
    }

    private Process program() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var program = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseProgram.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        programs.add(program);
        return program;
    }

    private static Address announced(Process program) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(program.getInputStream()));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("jdbc:")) return new Address(line.split(" ")[0], line.split(" ")[1]);
        }
        throw new IllegalStateException(
                "The program ended with " + program.onExit().join().exitValue());
    }
}
