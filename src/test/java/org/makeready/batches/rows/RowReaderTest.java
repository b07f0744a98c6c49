package org.makeready.batches.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.Specimens;
import org.makeready.press.design.PictureChoice;
import org.makeready.press.template.Template;

/// Tables and JSON as people and programs send them, kindly and unkindly.
class RowReaderTest {
    private static final Template STICKER = Specimens.sticker(Specimens.slogan("anton", "oswald"));
    private static final Template POSTCARD = ShippedTemplates.all().stream()
            .filter(template -> template.slug().equals("photo-postcard"))
            .findFirst()
            .orElseThrow();
    private static final List<String> PIECES = List.of(
            "Ada",
            "\"",
            "\"\"",
            ",",
            ";",
            "\t",
            "\n",
            "\r\n",
            "  ",
            "שלום",
            "مرحبا",
            "👩‍👩‍👧",
            "é",
            "=1+1",
            "'",
            "\\",
            "#",
            "\uFEFF",
            "中文");

    @Test
    void written_values_are_read_back_unchanged() throws Exception {
        for (long seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var cells = new ArrayList<String>();
            for (int n = 0; n < 1 + random.nextInt(8); n++) cells.add(words(random));
            char separator = ",;\t".charAt(random.nextInt(3));
            var end = random.nextBoolean() ? "\n" : "\r\n";
            var table = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
            table.append(random.nextBoolean() ? "slogan" : "\"texts.slogan\"")
                    .append(separator)
                    .append("fonts.slogan")
                    .append(end);
            for (var cell : cells) {
                if (random.nextInt(5) == 0) table.append(end);
                table.append('"')
                        .append(cell.replace("\"", "\"\""))
                        .append('"')
                        .append(separator)
                        .append(end);
            }
            if (random.nextBoolean()) table.setLength(table.length() - end.length());
            var found = read(table.toString()).stream()
                    .map(row -> row.choices().texts().get("slogan"))
                    .toList();
            assertEquals(cells, found, "seed " + seed);
        }
    }

    private static String words(Random random) {
        var words = new StringBuilder();
        for (int n = random.nextInt(6); n > 0; n--) words.append(PIECES.get(random.nextInt(PIECES.size())));
        return words.toString();
    }

    @Test
    void rows_are_numbered_from_1_and_none_is_lost() throws Exception {
        var rows = read("slogan,fonts.slogan\nOne,\n\n\nTwo\nThree,anton,more\n,\n");
        assertEquals(List.of(1, 2, 3, 4), rows.stream().map(BatchRow::number).toList());
        assertEquals(
                List.of(List.of(), List.of("too-few-cells"), List.of("too-many-cells"), List.of()),
                rows.stream()
                        .map(row ->
                                row.problems().stream().map(RowProblem::code).toList())
                        .toList());
        assertEquals("", rows.get(3).choices().texts().get("slogan"));
        assertTrue(rows.get(3).choices().fonts().isEmpty());
    }

    @Test
    void unknown_and_duplicate_columns_are_all_named() {
        var refused = refused("slogan,nonsense,texts.slogan,,inks.none\n");
        assertEquals(List.of("unknown-column", "column-twice", "unknown-column", "unknown-column"), refused);
    }

    @Test
    void a_file_that_is_not_a_table_is_rejected_with_its_reason() {
        assertEquals(List.of("no-rows"), refused(""));
        assertEquals(List.of("not-text"), refused("PNG\0\0\0"));
        assertEquals(
                List.of("not-utf-8"), refusedBytes("slogan\nGr\u00fc\u00dfe\n".getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(List.of("not-utf-8"), refusedBytes("slogan\nHi\n".getBytes(StandardCharsets.UTF_16)));
    }

    @Test
    void a_huge_cell_or_row_is_rejected_within_little_memory() {
        assertEquals(List.of("cell-too-long"), refusedStream(endless("slogan\n\"", 'x', 60 << 20)));
        assertEquals(List.of("too-many-columns"), refusedStream(endless("slogan", ',', 60 << 20)));
        assertEquals(List.of(), refusedStream(endless("slogan\nHi", ',', 60 << 20)));
        assertEquals(List.of("cell-too-long"), refused("slogan\n\"never closed\n" + "Ada\n".repeat(5_000)));
    }

    @Test
    void json_rows_keep_valid_choices_and_report_the_others() throws Exception {
        var rows = readJson("""
                {"title": "x", "rows": [{"texts": {"slogan": "Ada"}}, {"texts": {"slogan": 5}, "options": {"stars": "yes"}}, 7, [1, [2]], {"emoji": {"a": "b"}, "texts": {"slogan": "Grace"}}], "more": [1]}""");
        assertEquals(5, rows.size());
        assertEquals(Map.of("slogan", "Ada"), rows.get(0).choices().texts());
        assertEquals(
                List.of("texts.slogan", "options.stars"),
                rows.get(1).problems().stream().map(RowProblem::column).toList());
        assertEquals("not-an-object", rows.get(2).problems().getFirst().code());
        assertEquals("not-an-object", rows.get(3).problems().getFirst().code());
        assertEquals("unknown-section", rows.get(4).problems().getFirst().code());
        assertEquals(Map.of("slogan", "Grace"), rows.get(4).choices().texts());
        assertThrows(UnreadableRows.class, () -> readJson("{\"rows\": [{\"texts\": {\"slogan\": \"A\"}"));
        assertThrows(UnreadableRows.class, () -> readJson("{\"rows\": 5}"));
        assertThrows(UnreadableRows.class, () -> readJson("{\"rows\": " + "[".repeat(5_000)));
    }

    @Test
    void a_row_chooses_pictures_by_name_and_in_json_with_placement() throws Exception {
        var rows = all(RowReader.FileType.CSV.open(
                new ByteArrayInputStream("pictures.photo,slogan\n pic_ada ,Hi\n,Ho\n".getBytes(StandardCharsets.UTF_8)),
                POSTCARD));
        assertEquals(
                Map.of("photo", PictureChoice.of("pic_ada")),
                rows.get(0).choices().pictures());
        assertTrue(rows.get(1).choices().pictures().isEmpty(), "an empty cell leaves it as it is");
        var json = readJson("""
                {"rows": [{"pictures": {"photo": "pic_ada", "other": {"picture": "pic_grace", "zoom": 2, "x": 0.25, "rotate": -90}}}]}""");
        assertEquals(
                Map.of(
                        "photo",
                        PictureChoice.of("pic_ada"),
                        "other",
                        new PictureChoice("pic_grace", 2, 0.25, 0.5, -90)),
                json.getFirst().choices().pictures());
        assertEquals(List.of(), json.getFirst().problems());
    }

    @Test
    void an_invalid_picture_is_reported_field_by_field() throws Exception {
        var rows = readJson("""
                {"rows": [{"pictures": {"photo": 5}}, {"pictures": {"photo": {"zoom": 9, "x": "left", "y": 1e999, "spin": [1], "picture": null}}}, {"pictures": {"photo": {}}},
                {"pictures": ["pic_ada"]}, {"pictures": {"photo": "pic_ada"}}]}""");
        assertEquals(
                List.of(
                        List.of("pictures.photo"),
                        List.of(
                                "pictures.photo.zoom",
                                "pictures.photo.x",
                                "pictures.photo.y",
                                "pictures.photo",
                                "pictures.photo.picture"),
                        List.of("pictures.photo.picture"),
                        List.of("pictures"),
                        List.of()),
                rows.stream()
                        .map(row ->
                                row.problems().stream().map(RowProblem::column).toList())
                        .toList());
        assertTrue(rows.subList(0, 4).stream()
                .allMatch(row -> row.choices().pictures().isEmpty()));
        assertEquals(
                "This must be a number from 1 to 8.",
                rows.get(1).problems().getFirst().message());
        assertEquals(
                "A picture has no field \"spin\".",
                rows.get(1).problems().get(3).message());
    }

    private static InputStream endless(String head, char filling, int count) {
        return new SequenceInputStream(
                new ByteArrayInputStream(head.getBytes(StandardCharsets.UTF_8)), new InputStream() {
                    private int left = count;

                    @Override
                    public int read() {
                        return left-- > 0 ? filling : -1;
                    }

                    @Override
                    public int read(byte[] into, int from, int most) {
                        if (left <= 0) return -1;
                        int some = Math.min(left, most);
                        Arrays.fill(into, from, from + some, (byte) filling);
                        left -= some;
                        return some;
                    }
                });
    }

    private static List<BatchRow> read(String table) throws IOException, UnreadableRows {
        return all(
                RowReader.FileType.CSV.open(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), STICKER));
    }

    private static List<BatchRow> readJson(String json) throws IOException, UnreadableRows {
        return all(
                RowReader.FileType.JSON.open(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), STICKER));
    }

    private static List<BatchRow> all(RowReader file) throws IOException, UnreadableRows {
        var rows = new ArrayList<BatchRow>();
        for (var row = file.next(); row.isPresent(); row = file.next()) rows.add(row.get());
        return rows;
    }

    private static List<String> refused(String table) {
        return refusedBytes(table.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> refusedBytes(byte[] table) {
        return refusedStream(new ByteArrayInputStream(table));
    }

    /// The codes of every reason.
    private static List<String> refusedStream(InputStream table) {
        try {
            all(RowReader.FileType.CSV.open(table, STICKER));
            return List.of();
        } catch (UnreadableRows e) {
            return e.codes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
