package org.makeready.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/// Where and when a figure was taken, and how busy the machine was.
public record Machine(String processor, int cores, String jdk, String load, ZonedDateTime time) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'");

    public static Machine now() throws IOException {
        var processor = Files.readString(Path.of("/proc/cpuinfo"))
                .lines()
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 2))
                .orElse("unknown processor");
        var load = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        return new Machine(
                processor,
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vendor.version") + " (" + Runtime.version() + ")",
                load,
                ZonedDateTime.now(ZoneOffset.UTC));
    }

    public boolean busy() {
        return Double.parseDouble(load) > cores;
    }

    public String clock() {
        return TIME.format(time);
    }
}
