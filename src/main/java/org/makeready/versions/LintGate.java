package org.makeready.versions;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.makeready.catalog.Products;
import org.makeready.catalog.TemplateVersions;
import org.makeready.platform.blobs.Blobs;
import org.makeready.platform.http.Refusals;
import org.makeready.reading.LintFinding;
import org.makeready.reading.TemplateQuestion;
import org.makeready.reading.TemplateReaders;
import org.makeready.reading.TemplateVerdict;
import org.makeready.reading.UnpackedFolder;
import org.makeready.reading.UploadRule;

/// Reads the version behind the fence once more: rules, fonts and the machine may not be those of the day it was
/// uploaded.
@Singleton
class LintGate implements PublishGate {
    private final TemplateVersions versions;
    private final Products products;
    private final TemplateReaders readers;
    private final Blobs blobs;

    LintGate(TemplateVersions versions, Products products, TemplateReaders readers, Blobs blobs) {
        this.versions = versions;
        this.products = products;
        this.readers = readers;
        this.blobs = blobs;
    }

    @Override
    public List<LintFinding> objections(String slug, int version) {
        var stored = versions.find(slug, version).orElseThrow(() -> Refusals.notFound("version"));
        var files = new TreeMap<String, byte[]>();
        stored.files().forEach((name, hash) -> files.put(name, blob(hash)));
        var product = files.remove(UnpackedFolder.PRODUCT);
        var verdict = readers.read(new TemplateQuestion(slug, stored.product(), product, files));
        var errors = verdict.findings().stream().filter(LintFinding::fails);
        return Stream.concat(
                        errors,
                        verdict
                                .accepted()
                                .filter(read -> !sizeOffered(stored.product(), read.size()))
                                .map(LintGate::sizeNotOffered)
                                .stream())
                .toList();
    }

    /// Products change; a version keeps the one of its day.
    private boolean sizeOffered(String product, String size) {
        return products.product(product)
                .flatMap(offered -> offered.format(size))
                .isPresent();
    }

    private static LintFinding sizeNotOffered(TemplateVerdict.AcceptedTemplate read) {
        return UploadRule.SIZE_NOT_MADE.finding(
                "template.json",
                "The product is no longer available in the size \"%s\".".formatted(read.size()),
                "GET /api/products lists the available sizes; upload the template for one of them.");
    }

    private byte[] blob(String sha256) {
        try {
            return Files.readAllBytes(
                    blobs.find(sha256).orElseThrow(() -> new IllegalStateException("Blob " + sha256 + " is missing")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
