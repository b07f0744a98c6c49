package org.makeready.platform.database;

import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/// Makes a record of a row: each component has the name of a column, `leasedUntil` that of `leased_until`.
final class RecordRows implements RowMapperFactory {
    /// jdbi asks for each statement anew.
    private final Map<Class<?>, RowMapper<?>> known = new ConcurrentHashMap<>();

    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
        return type instanceof Class<?> record && record.isRecord()
                ? Optional.of(known.computeIfAbsent(record, ConstructorMapper::of))
                : Optional.empty();
    }
}
