package org.makeready.platform.database;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/// Starts a PostgreSQL of its own when no database URL is configured.
public final class DatabaseConfigSourceFactory implements ConfigSourceFactory {
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String RUNNING = "makeready.embedded.url";

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(50);
    }

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        if (value(context, URL).isPresent() || augmenting()) return List.of();
        synchronized (System.getProperties()) { // once per JVM: dev mode loads this class again at every reload
            if (System.getProperty(RUNNING) == null)
                start(value(context, "makeready.data").map(Path::of));
            return List.of(new PropertiesConfigSource(
                    Map.of(
                            URL,
                            System.getProperty(RUNNING),
                            "quarkus.datasource.username",
                            "postgres",
                            "quarkus.datasource.password",
                            System.getProperty(RUNNING + ".password")),
                    "embedded PostgreSQL",
                    50));
        }
    }

    private static void start(Optional<Path> data) {
        var server = EmbeddedDatabase.start(data);
        System.setProperty(RUNNING + ".password", server.password());
        System.setProperty(RUNNING, server.url());
    }

    /// At build time no URL is needed; looking for the class alone would be wrong in a test.
    private static boolean augmenting() {
        var loader = Thread.currentThread().getContextClassLoader();
        if (String.valueOf(loader).contains("Quarkus Runtime ClassLoader")) return false;
        try {
            Class.forName("io.quarkus.deployment.QuarkusAugmentor", false, loader);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static Optional<String> value(ConfigSourceContext context, String name) {
        return Optional.ofNullable(context.getValue(name))
                .map(ConfigValue::getValue)
                .filter(v -> !v.isBlank());
    }
}
