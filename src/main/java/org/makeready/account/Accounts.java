package org.makeready.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.makeready.platform.Ids;

/// Those who come back.
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, String> {
    private static final long FIRST_START = 0x6d616b65;      // any number, as long as all nodes name the same

    private final Clock clock;

    Accounts(Clock clock) {
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

    @Transactional
    public void rename(String id, String name) {
        update("name = ?1 where id = ?2", name, id);
    }

    @Transactional
    public String name(String id) {
        return findById(id).name;
    }

    /// Whether nobody with this role is known yet. The transaction that asks is the only one that does until it ends: of
    /// nodes that start together one finds the house empty.
    @Transactional
    public boolean none(Role role) {
        getEntityManager().createNativeQuery("select 1 from pg_advisory_xact_lock(" + FIRST_START + ")").getSingleResult();
        return count("role = ?1", role) == 0;
    }
}
