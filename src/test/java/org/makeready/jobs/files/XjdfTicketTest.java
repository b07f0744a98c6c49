package org.makeready.jobs.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.makeready.jobs.files.JobFiles.StoredFile;
import org.makeready.ordering.Address;
import org.makeready.ordering.ApprovedLines.Parcel;
import org.makeready.press.colour.OutputProfile;
import org.makeready.press.colour.Separation;
import org.makeready.press.geometry.Length;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Size;
import org.makeready.press.render.pdf.PrintSetup;
import org.makeready.press.template.Face;
import org.makeready.press.template.Product;
import org.makeready.press.template.TrimShape;
import org.xml.sax.SAXException;

/// Tickets are held against the schema of CIP4, which comes out of its library.
class XjdfTicketTest {
    private static final Separation SEPARATION = Separation.of(OutputProfile.fogra39(), 3);
    private static final TrimShape ROUNDED = new TrimShape.Rectangle(Length.in(0.125)),
            SQUARE = new TrimShape.Rectangle(Length.pt(0)),
            OVAL = new TrimShape.Oval(),
            OWN = new TrimShape.Own(Outline.ellipse(new Rect(0, 0, 100, 100)), new Rect(0, 0, 100, 100));
    private static Schema schema;

    @BeforeAll
    static void the_schema_is_read() throws SAXException {
        schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(XjdfTicketTest.class.getResource("/org/cip4/lib/xjdf/schema/jdfschema_2_2.xsd"));
    }

    private static JobTicket ticket(
            String title,
            TrimShape shape,
            Product.Stock stock,
            Optional<PrintSetup.CutLine> cut,
            int faces,
            Address to) {
        var format =
                new Product.Format("oval-6x4", "6 × 4 in", new Size(Length.in(6), Length.in(4)), shape, BigDecimal.ONE);
        var material = new Product.Material("vinyl", "Vinyl <weiß> & \"klar\"", BigDecimal.ONE, stock);
        var product = new Product(
                "bumper-sticker",
                "Bumper sticker",
                "",
                Length.in(0.125),
                Length.in(0.125),
                Product.CutMethod.KISS,
                3,
                "USD",
                List.of(format),
                List.of(material),
                List.of());
        var setup = new PrintSetup(
                SEPARATION,
                Set.of(),
                stock == Product.Stock.CLEAR ? Optional.of("Spot White") : Optional.empty(),
                cut,
                PrintSetup.Lettering.TEXT,
                PrintSetup.Marks.ALL);
        return new JobTicket(
                job(title),
                product,
                format,
                material,
                setup,
                Collections.nCopies(faces, new Face("side", format.trim(), shape, Length.in(0.125), Length.in(0.125))),
                FileNames.of(job(title)),
                new StoredFile("0a".repeat(32), 12_345),
                new StoredFile("0b".repeat(32), 1),
                new Parcel(to, null));
    }

    private static JobDetails job(String title) {
        return new JobDetails(
                "job_a",
                "ord_a",
                "MR-100001",
                2,
                title,
                "bumper-sticker",
                "oval-6x4",
                "vinyl",
                25,
                1,
                0,
                "0b".repeat(32),
                Instant.parse("2026-11-25T10:15:30.123456Z"),
                Instant.parse("2026-11-30T16:00:00Z"));
    }

    private static final Address PLAIN =
            new Address("Ada Byron", "12 Analytical Way", null, "97201", "Portland", null, "US");
    private static final Address HARD =
            new Address("Ада <Лавлейс> & \"Söhne\" 🚀", "Straße 1", "c/o O'Neill", "K1A 0B1", "東京", "Ontario", "CA");

    @Test
    void every_ticket_is_valid() throws Exception {
        var cuts = List.of(
                Optional.<PrintSetup.CutLine>empty(),
                Optional.of(new PrintSetup.CutLine("CutContour", PrintSetup.Depth.KISS)),
                Optional.of(new PrintSetup.CutLine("Thru-cut (die) 1", PrintSetup.Depth.DIE)));
        int tickets = 0;
        for (var title : List.of("For the van", "Für <dich> & \"mich\" 🚀 محبت", "")) {
            for (var shape : List.of(ROUNDED, SQUARE, OVAL, OWN)) {
                for (var stock : Product.Stock.values()) {
                    for (var cut : cuts) {
                        for (int faces = 1; faces <= 3; faces++) {
                            for (var to : List.of(PLAIN, HARD)) {
                                validate(XjdfTicket.write(ticket(title, shape, stock, cut, faces, to)));
                                tickets++;
                            }
                        }
                    }
                }
            }
        }
        assertEquals(648, tickets);
    }

    private static void validate(byte[] ticket) throws Exception {
        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(ticket)));
    }

    @Test
    void the_schema_rejects_an_invalid_ticket() {
        var ticket = new String(
                XjdfTicket.write(ticket(
                        "Title",
                        OVAL,
                        Product.Stock.CLEAR,
                        Optional.of(new PrintSetup.CutLine("CutContour", PrintSetup.Depth.KISS)),
                        1,
                        PLAIN)),
                StandardCharsets.UTF_8);
        for (var wrong : List.of(
                ticket.replace("CutDepth=\"Partial\"", "CutDepth=\"Kiss\""),
                ticket.replace("JobID", "Job"),
                ticket.replace("SelfAdhesive", "Sticker"),
                ticket.replace("0A0A", "0G0A"))) {
            assertThrows(SAXException.class, () -> validate(wrong.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void a_ticket_states_product_files_and_due_date() throws Exception {
        var ticket = ticket(
                "Title",
                OVAL,
                Product.Stock.CLEAR,
                Optional.of(new PrintSetup.CutLine("CutContour", PrintSetup.Depth.KISS)),
                1,
                PLAIN);
        byte[] xjdf = XjdfTicket.write(ticket);
        var root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xjdf))
                .getDocumentElement();
        assertEquals("MR-100001", root.getAttribute("JobID"));
        var words = new String(xjdf, StandardCharsets.UTF_8);
        for (var expected : List.of(
                "Amount=\"25\"",
                "FinishedDimensions=\"432 288 0\"",
                "MediaQuality=\"Vinyl ",
                "ShapeType=\"Round\"",
                "CutDepth=\"Partial\"",
                "LastEnd=\"2026-11-30T16:00:00Z\"",
                "ColorsUsed=\"Cyan Magenta Yellow Black Spot_White CutContour\"",
                "CheckSum=\"" + "0A".repeat(32) + "\"",
                "URL=\"MR-100001-2_bumper-sticker.vinyl_oval-6x4_25_r1.pdf\"")) {
            assertTrue(words.contains(expected), expected + " is missing in " + words);
        }
        assertArrayEquals(xjdf, XjdfTicket.write(ticket));
    }
}
