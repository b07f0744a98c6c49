package org.makeready.catalog.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// How PostgreSQL looks words up in a catalog of which it has no statistics yet, as on a new installation.
@QuarkusTest
class WordPlansTest {
    private static final Pattern ROWS = Pattern.compile("on catalog_word.*rows=(\\d+)");

    @Inject
    DataSource database;

    @Test
    void looking_words_up_reads_only_those_words() throws SQLException {
        var plans = onTablesNobodyAnalysed(CatalogPlans::ofWords);
        assertEquals(2, plans.size());
        for (var plan : plans) {
            assertFalse(plan.plan().contains("Seq Scan on catalog_word"), plan.toString());
            var read = ROWS.matcher(plan.plan()).results().toList();
            assertFalse(read.isEmpty(), plan.toString());
            for (var row : read) assertTrue(Integer.parseInt(row.group(1)) < 100, plan.toString());
        }
    }

    private interface Question<T> {
        T ask(Connection connection);
    }

    /// In a transaction that never commits, so that autovacuum cannot see the tables.
    private <T> T onTablesNobodyAnalysed(Question<T> question) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                for (var step : NEW_INSTALLATION) statement.execute(step);
                return question.ask(connection);
            } finally {
                connection.rollback();
            }
        }
    }

    private static final List<String> NEW_INSTALLATION = List.of(
            "create schema new_installation",
            "create table new_installation.catalog_word (like public.catalog_word including all)",
            "create table new_installation.catalog_language (like public.catalog_language including all)",
            "set local search_path = new_installation, public",
            """
            insert into catalog_language select unnest(array['ar', 'da', 'de', 'en', 'es', 'fi', 'fr', 'hi', 'hu', 'it',
                'ja', 'nb', 'nl', 'pl', 'pt', 'ru', 'sv', 'ta', 'tr', 'zh'])""",
            """
            insert into catalog_word (language, word, stem)
            select language, word, catalog_stem(language, word) from catalog_language, (
                select unnest(array['birthday', 'birthdays', 'wedding', 'weddings']) as word
                union all select translate(md5(n::text), '0123456789', 'ghijklmnop') from generate_series(1, 1000) n) w""");
}
