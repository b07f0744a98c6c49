package org.makeready.catalog.search;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.makeready.platform.database.Sql;

/// How many pieces of each template have been sold lately, for those who look for what others like.
@Singleton
public class Sales {
    private final Sql sql;
    private final CatalogFollower follower;

    Sales(Sql sql, CatalogFollower follower) {
        this.sql = sql;
        this.follower = follower;
    }

    /// These have been sold, by slug, and nothing else. Joins the caller's transaction.
    public void replaceAll(Map<String, Integer> pieces) {
        var slugs = List.copyOf(new TreeMap<>(pieces).keySet());
        sql.update("""
                update catalog_sales set sold = 0, changed = pg_current_xact_id()
                where sold > 0 and slug <> all (:slugs)""").bindArray("slugs", String.class, slugs).execute();
        sql.update("""
                insert into catalog_sales (slug, sold) select * from unnest(:slugs, :sold)
                on conflict (slug) do update set sold = excluded.sold, changed = pg_current_xact_id()
                    where catalog_sales.sold <> excluded.sold""")
                .bindArray("slugs", String.class, slugs)
                .bindArray(
                        "sold", Integer.class, slugs.stream().map(pieces::get).toList())
                .execute();
        follower.registerChange();
    }
}
