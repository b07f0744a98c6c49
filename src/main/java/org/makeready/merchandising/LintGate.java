package org.makeready.merchandising;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeMap;
import org.makeready.catalog.TemplateVersions;
import org.makeready.platform.Blobs;
import org.makeready.platform.Refusals;

/// Reads the version behind the fence once more: rules, fonts and the machine may not be those of the day it was uploaded.
@Singleton
class LintGate implements PublishGate {
    private final TemplateVersions versions;
    private final ReadingRoom room;
    private final Blobs blobs;

    LintGate(TemplateVersions versions, ReadingRoom room, Blobs blobs) {
        this.versions = versions;
        this.room = room;
        this.blobs = blobs;
    }

    @Override
    public List<LintFinding> objections(String slug, int version) {
        var stored = QuarkusTransaction.joiningExisting().call(() -> versions.find(slug, version)).orElseThrow(() -> Refusals.missing("version"));
        var files = new TreeMap<String, byte[]>();
        stored.files().forEach((name, hash) -> files.put(name, blob(hash)));
        var product = files.remove(Unpacked.PRODUCT);
        return room.read(new ReadingLine.Asked(slug, stored.product(), product, files)).findings().stream().filter(LintFinding::fails).toList();
    }

    private byte[] blob(String sha256) {
        try {
            return Files.readAllBytes(blobs.find(sha256).orElseThrow(() -> new IllegalStateException("Blob " + sha256 + " is gone")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
