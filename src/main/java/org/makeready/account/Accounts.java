package org.makeready.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.makeready.platform.Ids;
import org.makeready.platform.database.Sql;
import org.makeready.platform.http.Refusals;

/// Those who come back.
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, String> {
    private final Sql sql;
    private final Clock clock;

    Accounts(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Opens an account and returns its id; it has no key yet.
    @Transactional
    public String open(Role role, String name) {
        var account = new Account();
        account.id = Ids.account();
        account.role = role;
        account.name = name;
        account.createdAt = clock.instant();
        persist(account);
        flush();
        return account.id;
    }

    /// Opens the account of a person.
    ///
    /// @throws org.makeready.platform.http.ProblemException 409 when somebody has this address
    @Transactional
    String open(Role role, String name, String email) {
        var plain = Passwords.normalized(email);
        sql.lock("account " + plain);
        if (count("email = ?1", plain) > 0)
            throw Refusals.conflict("address-taken", "This e-mail address already has an account.");
        var id = open(role, name);
        findById(id).email = plain;
        return id;
    }

    List<Account> people() {
        return list("role <> ?1 and closedAt is null order by name, id", Role.PRINT_SHOP);
    }

    Optional<Account> person(String id) {
        return find("id = ?1 and role <> ?2 and closedAt is null", id, Role.PRINT_SHOP)
                .firstResultOptional();
    }

    void close(Account account) {
        account.closedAt = clock.instant();
        account.email = null;
        getEntityManager()
                .createQuery("update ApiKey k set k.expiresAt = ?1 where k.account = ?2 "
                        + "and (k.expiresAt is null or k.expiresAt > ?1)")
                .setParameter(1, account.closedAt)
                .setParameter(2, account.id)
                .executeUpdate();
        for (var table : List.of("account_session", "account_password", "invitation"))
            sql.update("delete from " + table + " where account = :account")
                    .bind("account", account.id)
                    .execute();
    }

    @Transactional
    public void rename(String id, String name) {
        update("name = ?1 where id = ?2", name, id);
    }

    @Transactional
    public String name(String id) {
        return findById(id).name;
    }

    /// Whether nobody with this role is known yet. The transaction that asks is the only one that does until it ends:
    /// of nodes that start together one finds the house empty.
    @Transactional
    public boolean noneWithRole(Role role) {
        sql.lock("first start");
        return count("role = ?1", role) == 0;
    }
}
