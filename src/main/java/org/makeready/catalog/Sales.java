package org.makeready.catalog;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How many pieces of each template have been sold lately, for those who look for what others like.
@Singleton
public class Sales {
    private final Rows rows;
    private final CatalogFollower follower;

    Sales(Rows rows, CatalogFollower follower) {
        this.rows = rows;
        this.follower = follower;
    }

    /// These have been sold, by slug, and nothing else. Joins the caller's transaction.
    public void counted(Map<String, Integer> pieces) {
        var slugs = List.copyOf(new TreeMap<>(pieces).keySet());
        rows.change(
                "update catalog_sales set sold = 0, changed = pg_current_xact_id() where sold > 0 and slug <> all (?::text[])",
                slugs);
        rows.change("""
                insert into catalog_sales (slug, sold) select * from unnest(?::text[], ?::integer[])
                on conflict (slug) do update set sold = excluded.sold, changed = pg_current_xact_id() where catalog_sales.sold <> excluded.sold""", slugs, slugs.stream().map(pieces::get).toList());
        follower.changing();
    }
}
