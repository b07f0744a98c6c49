package org.makeready.platform.database;

import java.nio.file.Path;
import java.util.Optional;

/// A program that starts the database of a folder, says where it is, and waits to be killed.
final class DatabaseProgram {
    private DatabaseProgram() {}

    public static void main(String[] args) throws InterruptedException {
        var database = EmbeddedDatabase.start(Optional.of(Path.of(args[0])));
        System.out.println(database.url() + " " + database.password());
        Thread.sleep(Long.MAX_VALUE);
    }
}
