package org.makeready.sheets;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.makeready.press.imposition.SheetLayout;

/// Jobs laid out together, as their shop sees them. Lengths are points.
@Schema(name = "Sheets")
record SheetView(
        @Schema(examples = "sht_4zc0d5jm2pwbe1n8qky7xa2b3c") String id,
        Instant madeAt,
        List<SheetSize> sheets,

        @Schema(description = "Share of the area inside the margins that is printed, 0 to 1", examples = "0.89")
        double fill,

        List<PlacedPiece> pieces,
        SheetFileView file) {
    @Schema(
            name = "SheetSize",
            description = "One sheet and its size. In the file, the back of a sheet, if any, is a page after its front")
    record SheetSize(
            @Schema(description = "Counted from 1") int number,
            double width,
            double height,

            @Schema(description = "Number of pieces on the sheet")
            int pieces) {}

    @Schema(name = "SheetPiece")
    record PlacedPiece(
            String job,

            @Schema(description = "Number of the piece within its print file, counted from 1")
            int kind,

            @Schema(description = "Number of the copy, counted from 1")
            int copy,

            @Schema(description = "Number of the sheet, counted from 1")
            int sheet,

            @Schema(description = "Distance from the left edge to the piece's bleed")
            double x,

            @Schema(description = "Distance from the bottom edge to the piece's bleed")
            double y,

            @Schema(description = "True if rotated by 90 degrees counterclockwise")
            boolean turned) {}

    @Schema(name = "SheetFile")
    record SheetFileView(String href, String sha256, long bytes) {}

    static SheetView of(ImposedSheets imposed) {
        var sheets = IntStream.range(0, imposed.layouts.size())
                .mapToObj(i -> sheet(i + 1, imposed.layouts.get(i)))
                .toList();
        var kinds = kinds(imposed.jobs);
        var pieces = IntStream.range(0, imposed.layouts.size())
                .boxed()
                .flatMap(i -> imposed.layouts.get(i).placed().stream()
                        .map(placed -> new PlacedPiece(
                                imposed.jobs.get(placed.piece()),
                                kinds[placed.piece()],
                                placed.copy() + 1,
                                i + 1,
                                rounded(placed.x()),
                                rounded(placed.y()),
                                placed.turned())))
                .toList();
        return new SheetView(
                imposed.id,
                imposed.madeAt,
                sheets,
                Math.round(imposed.fill * 1000) / 1000.0,
                pieces,
                new SheetFileView("/api/sheets/" + imposed.id + "/sheet.pdf", imposed.sha256, imposed.bytes));
    }

    /// The how manieth of its job each is.
    private static int[] kinds(List<String> jobs) {
        var seen = new HashMap<String, Integer>();
        return jobs.stream().mapToInt(job -> seen.merge(job, 1, Integer::sum)).toArray();
    }

    private static SheetSize sheet(int number, SheetLayout layout) {
        return new SheetSize(
                number,
                rounded(layout.width()),
                rounded(layout.height()),
                layout.placed().size());
    }

    private static double rounded(double points) {
        return Math.round(points * 1000) / 1000.0;
    }
}
