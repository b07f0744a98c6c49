package org.makeready.platform.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScratchCostTest {
    @Inject Sql sql;
    @Inject EntityManager entities;
    static final String Q = "select slug from template_version where slug = %s and version > %s and hash <> %s order by slug limit 5";

    @Test void cost() {
        for (int round = 0; round < 6; round++) {
            System.err.printf("COST native %.1f us, raw %.1f us, sql %.1f us, hql %.1f%n", time(this::nat), time(this::raw), time(this::jdbi), time(this::hql));
        }
        System.err.printf("COST untransacted sql %.1f us%n", plain());
    }
    double plain() { long s = System.nanoTime(); for (int i = 0; i < 2000; i++) jdbi(); return (System.nanoTime() - s) / 2000e3; }
    double time(Runnable r) {
        long s = System.nanoTime(); for (int t = 0; t < 200; t++) QuarkusTransaction.requiringNew().run(() -> { for (int i = 0; i < 10; i++) r.run(); }); return (System.nanoTime() - s) / 2000e3;
    }
    void nat() { entities.createNativeQuery(Q.formatted(":a", ":b", ":c"), String.class).setParameter("a", "specimen").setParameter("b", 0).setParameter("c", "x").getResultList(); }
    void hql() { entities.createQuery("select a.id from Account a where a.id = :a and a.name = :b", String.class).setParameter("a", "specimen").setParameter("b", "x").getResultList(); }
    void jdbi() { sql.query(Q.formatted(":a", ":b", ":c")).bind("a", "specimen").bind("b", 0).bind("c", "x").mapTo(String.class).list(); }
    void raw() { entities.flush(); entities.unwrap(Session.class).doReturningWork(c -> { try (var p = c.prepareStatement(Q.formatted("?", "?", "?"))) { p.setObject(1, "specimen"); p.setObject(2, 0); p.setObject(3, "x"); var l = new ArrayList<String>(); try (var rs = p.executeQuery()) { while (rs.next()) l.add(rs.getString(1)); } return l; } }); }
}
