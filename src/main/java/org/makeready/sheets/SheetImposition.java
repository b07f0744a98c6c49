package org.makeready.sheets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.makeready.drawing.Renderer;
import org.makeready.drawing.SeparationCache;
import org.makeready.jobs.JobsInHand;
import org.makeready.jobs.JobsInHand.JobInHand;
import org.makeready.platform.Ids;
import org.makeready.platform.blobs.Blobs;
import org.makeready.platform.http.ProblemException;
import org.makeready.platform.http.Refusals;
import org.makeready.platform.idempotency.ReplayableResponse;
import org.makeready.press.imposition.Substrate;
import org.makeready.press.render.printfile.Imprint;
import org.makeready.press.render.printfile.SheetFile.SheetDesign;
import org.makeready.shops.PrintShopDetails;
import org.makeready.shops.ShopDirectory;

/// Lays out the jobs a shop has in hand. The sheet is made of the very files that were sealed, not of the designs.
@ApplicationScoped
class SheetImposition {
    private static final int MOST_PIECES = 20_000;
    /// What a sheet adds of its own is black.
    private static final double INK_LIMIT = 3;

    private final JobsInHand jobs;
    private final ShopDirectory shops;
    private final SeparationCache separations;
    private final Renderer renderer;
    private final Blobs blobs;
    private final EntityManager database;
    private final ObjectMapper json;

    SheetImposition(
            JobsInHand jobs,
            ShopDirectory shops,
            SeparationCache separations,
            Renderer renderer,
            Blobs blobs,
            EntityManager database,
            ObjectMapper json) {
        this.jobs = jobs;
        this.shops = shops;
        this.separations = separations;
        this.renderer = renderer;
        this.blobs = blobs;
        this.database = database;
        this.json = json;
    }

    /// Everything slow, outside any transaction; what is returned writes the row inside one.
    Supplier<ReplayableResponse> prepare(String shop, SheetRequest request) {
        requireUsable(request);
        var chosen = chosen(shop, request.jobs());
        var imposed = imposed(shop, request, chosen);
        return () -> {
            imposed.madeAt = jobs.databaseTime();
            database.persist(imposed);
            return answer(imposed);
        };
    }

    @Transactional
    ImposedSheets of(String shop, String id) {
        return Optional.ofNullable(database.find(ImposedSheets.class, id))
                .filter(sheets -> sheets.shop.equals(shop))
                .orElseThrow(() -> Refusals.notFound("sheet"));
    }

    private static void requireUsable(SheetRequest request) {
        var substrate = request.substrate();
        if (substrate.width() > Substrate.LONGEST || substrate.longest() > Substrate.LONGEST) {
            throw refused(
                    "/on",
                    "too-large",
                    "The width and length of a PDF page are limited to 200 in.",
                    "Use a smaller sheet; a roll is divided into pages automatically.");
        }
        double room = Math.min(substrate.width(), substrate.longest())
                - 2 * request.rules().margin();
        if (room <= 0)
            throw refused(
                    "/margin",
                    "no-room",
                    "The margins leave no space on the sheet.",
                    "Use smaller margins or a larger sheet.");
        if (new HashSet<>(request.jobs()).size() < request.jobs().size())
            throw refused("/jobs", "twice", "A job is listed twice.", "List each job once: all its pieces are placed.");
    }

    private List<JobInHand> chosen(String shop, List<String> ids) {
        var chosen = new ArrayList<JobInHand>();
        int pieces = 0;
        for (int i = 0; i < ids.size(); i++) {
            var job = jobs.of(shop, ids.get(i));
            if (i > 0 && !job.material().equals(chosen.getFirst().material())) {
                throw refused(
                        "/jobs/" + i,
                        "other-material",
                        "This job is printed on %s, the first one on %s."
                                .formatted(job.material(), chosen.getFirst().material()),
                        "Create one sheet for each material.");
            }
            pieces += job.pieces();
            chosen.add(job);
        }
        if (pieces > MOST_PIECES)
            throw refused(
                    "/jobs",
                    "too-many",
                    "The jobs have %,d pieces; at most %,d can be placed at once.".formatted(pieces, MOST_PIECES),
                    "Split the jobs into several requests.");
        return chosen;
    }

    private ImposedSheets imposed(String shop, SheetRequest request, List<JobInHand> chosen) {
        var sheets = new ImposedSheets();
        sheets.id = Ids.sheet();
        sheets.shop = shop;
        sheets.jobs = chosen.stream()
                .flatMap(job -> Collections.nCopies(job.kinds(), job.id()).stream())
                .toList();
        var result = impose(sheets.id, shops.of(shop), request, chosen);
        sheets.layouts = result.layouts();
        sheets.fill = fill(request, result);
        sheets.bytes = result.file().length;
        sheets.sha256 = blobs.put(result.file());
        return sheets;
    }

    private Renderer.Imposed impose(String id, PrintShopDetails shop, SheetRequest request, List<JobInHand> chosen) {
        var since = chosen.stream()
                .map(JobInHand::approvedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var job = new Imprint("Sheet " + id + "  " + chosen.getFirst().material(), since);
        try {
            return renderer.impose(
                    chosen.stream().map(this::design).toList(),
                    request.substrate(),
                    request.rules(),
                    request.extras(),
                    job,
                    separations.of(shops.outputProfile(shop), INK_LIMIT));
        } catch (IllegalArgumentException e) {
            throw refused(
                    "/on",
                    "does-not-fit",
                    e.getMessage() + ".",
                    "Use a larger sheet or smaller margins, or allow rotation.");
        }
    }

    private SheetDesign design(JobInHand job) {
        try {
            return new SheetDesign(
                    "%s-%d".formatted(job.number(), job.line()),
                    Files.readAllBytes(blobs.find(job.printSha256()).orElseThrow()),
                    job.kinds(),
                    job.quantity());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double fill(SheetRequest request, Renderer.Imposed result) {
        return result.layouts().stream()
                .mapToDouble(layout -> layout.fill(result.pieces(), request.rules()))
                .average()
                .orElseThrow();
    }

    private ReplayableResponse answer(ImposedSheets imposed) {
        try {
            return new ReplayableResponse(
                    201, "/api/sheets/" + imposed.id, null, json.writeValueAsString(SheetView.of(imposed)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProblemException refused(String pointer, String code, String detail, String hint) {
        return Refusals.invalid(detail, List.of(Refusals.error(pointer, code, detail, hint)));
    }
}
