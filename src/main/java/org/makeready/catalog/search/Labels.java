package org.makeready.catalog.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.makeready.platform.database.Sql;

/// Every value of every facet, by its number in the database.
@Singleton
class Labels {
    private final Sql sql;
    private final Map<Integer, Label> byNumber = new ConcurrentHashMap<>();
    private final Map<Label, Integer> numbers = new ConcurrentHashMap<>();

    Labels(Sql sql) {
        this.sql = sql;
    }

    record Label(String facet, String value) {}

    /// Their numbers, ascending; joins the caller's transaction.
    List<Integer> enter(Map<String, ? extends Iterable<String>> facets) {
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        facets.forEach((facet, all) -> all.forEach(value -> {
            names.add(facet);
            values.add(value);
        }));
        var known = known(names, values);
        if (known.size() == names.size()) return known;
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update("""
                        insert into catalog_label (facet, value)
                        select * from unnest(:names, :values) as l(facet, value)
                            order by 1, 2 on conflict do nothing""")
                        .bindArray("names", String.class, names)
                        .bindArray("values", String.class, values)
                        .execute());
        return known(names, values);
    }

    private List<Integer> known(List<String> names, List<String> values) {
        return sql.query("""
                select distinct id from catalog_label
                    join unnest(:names, :values) as l(facet, value) using (facet, value)
                order by id""")
                .bindArray("names", String.class, names)
                .bindArray("values", String.class, values)
                .mapTo(Integer.class)
                .list();
    }

    Label label(int number) {
        return byNumber.computeIfAbsent(number, this::read);
    }

    private Label read(int number) {
        var label = sql.query("select facet, value from catalog_label where id = :id")
                .bind("id", number)
                .mapTo(Label.class)
                .one();
        numbers.put(label, number);
        return label;
    }

    /// The number of a label some template has had.
    Optional<Integer> number(String facet, String value) {
        return Optional.ofNullable(numbers.get(new Label(facet, value)));
    }
}
