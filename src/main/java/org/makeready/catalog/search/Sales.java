package org.makeready.catalog.search;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.makeready.platform.database.Sql;

/// How many pieces of each template have been sold lately, for those who look for what others like.
@Singleton
public class Sales {
    private final Sql rows;
    private final CatalogFollower follower;

    Sales(Sql rows, CatalogFollower follower) {
        this.rows = rows;
        this.follower = follower;
    }

    /// These have been sold, by slug, and nothing else. Joins the caller's transaction.
    public void replaceAll(Map<String, Integer> pieces) {
        var slugs = List.copyOf(new TreeMap<>(pieces).keySet());
        rows.update(
                "update catalog_sales set sold = 0, changed = pg_current_xact_id() where sold > 0 and slug <> all (?::text[])",
                slugs);
        rows.update("""
                insert into catalog_sales (slug, sold) select * from unnest(?::text[], ?::integer[])
                on conflict (slug) do update set sold = excluded.sold, changed = pg_current_xact_id() where catalog_sales.sold <> excluded.sold""", slugs, slugs.stream().map(pieces::get).toList());
        follower.registerChange();
    }
}
