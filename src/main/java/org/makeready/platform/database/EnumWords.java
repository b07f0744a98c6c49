package org.makeready.platform.database;

import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;

/// Stores an enum as the word its `toString` says, as our JSON does.
final class EnumWords implements ColumnMapperFactory, ArgumentFactory {
    @Override
    public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
        return type instanceof Class<?> known && known.isEnum()
                ? Optional.of((row, column, _) -> constant(known, row.getString(column)))
                : Optional.empty();
    }

    @Override
    public Optional<Argument> build(Type type, Object value, ConfigRegistry config) {
        return value instanceof Enum<?> constant
                ? Optional.of((position, statement, _) -> statement.setString(position, constant.toString()))
                : Optional.empty();
    }

    private static Object constant(Class<?> type, String word) {
        if (word == null) return null;
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No %s is %s".formatted(type.getSimpleName(), word)));
    }
}
