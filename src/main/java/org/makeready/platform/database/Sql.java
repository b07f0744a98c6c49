package org.makeready.platform.database;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jdbi.v3.core.statement.Update;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

/// SQL for everything that is not an entity: jdbi statements with named parameters, rows as records. They run in the
/// caller's transaction on the same connection as Hibernate, after the changes of entities that Hibernate still holds
/// back. What they change is not seen in entities that were read before.
///
/// A statement gives its connection back when it has been executed, or has failed. So each is executed at once, where
/// it is made.
@Singleton
public class Sql {
    private final Jdbi jdbi;
    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;

    Sql(DataSource database, EntityManager entities, TransactionSynchronizationRegistry transaction) {
        this.jdbi = inContainerTransactions(database);
        this.entities = entities;
        this.transaction = transaction;
    }

    /// Neither begins nor ends transactions, and takes SQL as it is written: `<name>` is no placeholder.
    private static Jdbi inContainerTransactions(DataSource database) {
        var jdbi = Jdbi.create(database);
        jdbi.setTransactionHandler(new CMTTransactionHandler());
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(Sql::message);
        jdbi.registerRowMapper(new RecordRows());
        jdbi.registerColumnMapper(new EnumWords());
        jdbi.registerArgument(new EnumWords());
        jdbi.registerArrayType(String.class, "text");
        jdbi.registerArrayType(Integer.class, "integer");
        return jdbi;
    }

    /// Without the values: some are hashes of passwords.
    private static String message(StatementException failed) {
        return failed.getShortMessage() + " in: " + failed.getStatementContext().getRawSql();
    }

    public Query query(String sql) {
        flush();
        return plainQuery(sql);
    }

    public Update update(String sql) {
        flush();
        return jdbi.open().createUpdate(sql).cleanupHandleCommit();
    }

    /// The same statement for many rows, sent together.
    public PreparedBatch batch(String sql) {
        flush();
        return jdbi.open().prepareBatch(sql).cleanupHandleCommit();
    }

    /// Until the transaction ends, whoever else locks this name waits, on whatever node.
    public void lock(String name) {
        plainQuery("select cast(pg_advisory_xact_lock(hashtextextended(:name, 0)) as text)")
                .bind("name", name)
                .mapTo(String.class)
                .one();
    }

    /// The database's clock: the only one all nodes share.
    public Instant time() {
        return plainQuery("select clock_timestamp()").mapTo(Instant.class).one();
    }

    private void flush() {
        if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE) entities.flush();
    }

    /// Of no table, so that changes of entities can wait.
    private Query plainQuery(String sql) {
        return jdbi.open().createQuery(sql).cleanupHandleCommit();
    }
}
