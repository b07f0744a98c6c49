package org.makeready.architecture;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// One way to SQL: entities through Panache and HQL, everything else through `platform.database.Sql`.
final class SqlRules {
    private static final String PRIVILEGED = MainClasses.ROOT + ".platform.database";
    private static final Set<String> JDBC = Set.of("java.sql.", "org.jdbi.v3.core.");
    /// What `Sql` hands out.
    private static final Set<String> STATEMENTS = Set.of("org.jdbi.v3.core.statement.", "org.jdbi.v3.core.result.");

    private SqlRules() {}

    /// Every other way this class takes.
    static List<String> broken(CompiledClass judged) {
        if (judged.packageName().equals(PRIVILEGED)) return List.of();
        var jdbc = judged.classes().stream()
                .filter(name -> startsWith(name, JDBC) && !startsWith(name, STATEMENTS))
                .map(name -> judged.name() + " knows " + name);
        var queries = judged.members().stream()
                .filter(member -> member.matches(".*\\.createNative\\w*"))
                .map(member -> judged.name() + " calls " + member);
        var untyped = Stream.of(judged.name() + " reads rows as Object[]").filter(_ -> readsUntypedRows(judged));
        return Stream.of(jdbc, queries, untyped).flatMap(found -> found).toList();
    }

    private static boolean readsUntypedRows(CompiledClass judged) {
        return judged.classes().contains("java.lang.Object[]")
                && judged.members().stream().anyMatch(member -> member.matches(".*\\.(createQuery|getEntityManager)"));
    }

    private static boolean startsWith(String name, Set<String> beginnings) {
        return beginnings.stream().anyMatch(name::startsWith);
    }
}
