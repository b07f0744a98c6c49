package org.makeready.jobs.files;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.makeready.jobs.files.JobFiles.JobFileKind;
import org.makeready.press.geometry.Length;
import org.makeready.press.render.pdf.PrintSetup;
import org.makeready.press.template.Product;
import org.makeready.press.template.TrimShape;

/// A job ticket as XJDF 2.2 (CIP4): a product with its intents, and the file it is made from.
final class XjdfTicket {
    private static final String NAMESPACE = "http://www.CIP4.org/JDFSchema_2_0";
    private static final String PRODUCT = "Product_1";

    private final JobTicket ticket;
    private final XMLStreamWriter out;

    private XjdfTicket(JobTicket ticket, XMLStreamWriter out) {
        this.ticket = ticket;
        this.out = out;
    }

    static byte[] write(JobTicket ticket) {
        var bytes = new ByteArrayOutputStream();
        try {
            var out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new XjdfTicket(ticket, out).document();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void document() throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement("XJDF");
        out.writeDefaultNamespace(NAMESPACE);
        with(
                "JobID",
                token(ticket.job().number()),
                "JobPartID",
                Integer.toString(ticket.job().line()),
                "DescriptiveName",
                ticket.job().title(),
                "Types",
                "Product",
                "Version",
                "2.2");
        audit();
        product();
        run();
        due();
        delivery();
        out.writeEndElement();
        out.writeEndDocument();
    }

    /// The ticket is as old as the approval, so that the same job gives the same bytes.
    private void audit() throws XMLStreamException {
        begin("AuditPool");
        begin("AuditCreated");
        whole(
                "Header",
                "AgentName",
                "Makeready",
                "DeviceID",
                "Makeready",
                "ID",
                "Header_1",
                "Time",
                ticket.job().approvedAt().toString());
        end(2);
    }

    private void product() throws XMLStreamException {
        begin("ProductList");
        begin(
                "Product",
                "Amount",
                Integer.toString(ticket.job().pieces()),
                "DescriptiveName",
                ticket.product().title(),
                "ExternalID",
                token(ticket.product().id() + "." + ticket.job().size() + "."
                        + ticket.job().material()),
                "ID",
                PRODUCT,
                "IsRoot",
                "true",
                "ProductType",
                productType());
        layout();
        media();
        colour();
        if (ticket.setup().cut().isPresent()) cutting(ticket.setup().cut().get());
        end(2);
    }

    private String productType() {
        return ticket.setup().cut().isPresent() ? "Label" : "Card";
    }

    private void layout() throws XMLStreamException {
        var trim = ticket.format().trim();
        int pages = ticket.faces().size();
        begin("Intent", "Name", "LayoutIntent");
        whole(
                "LayoutIntent",
                "Bleed",
                pt(ticket.product().bleed()),
                "FinishedDimensions",
                pt(trim.width()) + " " + pt(trim.height()) + " 0",
                "Pages",
                Integer.toString(pages),
                "Sides",
                pages == 1 ? "OneSided" : "TwoSidedHeadToHead");
        end(1);
    }

    private void media() throws XMLStreamException {
        boolean clear = ticket.material().stock() == Product.Stock.CLEAR;
        begin("Intent", "Name", "MediaIntent");
        whole(
                "MediaIntent",
                "MediaQuality",
                ticket.material().title(),
                "MediaType",
                ticket.setup().cut().isPresent() ? "SelfAdhesive" : "Paper",
                "Opacity",
                clear ? "Transparent" : "Opaque");
        end(1);
    }

    private void colour() throws XMLStreamException {
        var inks = ticket.inks().stream().map(XjdfTicket::token).collect(Collectors.joining(" "));
        begin("Intent", "Name", "ColorIntent");
        begin("ColorIntent");
        whole("SurfaceColor", "ColorsUsed", inks, "Surface", "Front");
        if (ticket.faces().size() > 1) whole("SurfaceColor", "ColorsUsed", inks, "Surface", "Back");
        end(2);
    }

    private void cutting(PrintSetup.CutLine cut) throws XMLStreamException {
        var trim = ticket.format().trim();
        var shape = switch (ticket.faces().getFirst().shape()) {
            case TrimShape.Oval() -> "Round";
            case TrimShape.Own _ -> "Path";
            case TrimShape.Rectangle(Length radius) -> radius.pt() > 0 ? "RoundedRectangle" : "Rectangular";
        };
        begin("Intent", "Name", "ShapeCuttingIntent");
        begin("ShapeCuttingIntent");
        whole(
                "ShapeCut",
                "CutBox",
                "0 0 " + pt(trim.width()) + " " + pt(trim.height()),
                "CutDepth",
                switch (cut.depth()) {
                    case KISS -> "Partial";
                    case DIE -> "Full";
                },
                "CutType",
                "Cut",
                "ShapeType",
                shape,
                "ShapeTypeDetails",
                cut.spot());
        end(2);
    }

    private void run() throws XMLStreamException {
        input("RunList", "RunList_1");
        begin("RunList", "NPage", Integer.toString(ticket.pages()));
        whole(
                "FileSpec",
                "CheckSum",
                ticket.print().sha256().toUpperCase(Locale.ROOT),
                "FileSize",
                Long.toString(ticket.print().bytes()),
                "MimeType",
                JobFileKind.PRINT.type,
                "URL",
                ticket.name(JobFileKind.PRINT));
        end(3);
    }

    private void due() throws XMLStreamException {
        input("NodeInfo", "NodeInfo_1");
        whole("NodeInfo", "LastEnd", ticket.due().toString());
        end(2);
    }

    private void delivery() throws XMLStreamException {
        input("DeliveryParams", "DeliveryParams_1");
        begin("DeliveryParams", "Required", ticket.due().toString());
        whole("DropItem", "Amount", Integer.toString(ticket.job().pieces()), "ItemRef", PRODUCT);
        end(3);
        var to = ticket.parcel().shipTo();
        input("Contact", "Contact_1");
        begin("Contact", "ContactTypeDetails", "Delivery");
        address(to.street(), to.extra(), to.postalCode(), to.city(), to.region(), to.country());
        whole("Person", "FamilyName", to.name());
        end(3);
    }

    private void address(String street, String extra, String postalCode, String city, String region, String country)
            throws XMLStreamException {
        out.writeEmptyElement("Address");
        with("City", city, "CountryCode", country);
        if (extra != null) with("ExtendedAddress", extra);
        with("PostalCode", postalCode);
        if (region != null) with("Region", region);
        with("Street", street);
    }

    private void input(String name, String id) throws XMLStreamException {
        begin("ResourceSet", "Name", name, "Usage", "Input");
        begin("Resource", "ID", id);
    }

    private void begin(String element, String... attributes) throws XMLStreamException {
        out.writeStartElement(element);
        with(attributes);
    }

    private void whole(String element, String... attributes) throws XMLStreamException {
        out.writeEmptyElement(element);
        with(attributes);
    }

    private void with(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) out.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
    }

    private void end(int elements) throws XMLStreamException {
        for (int i = 0; i < elements; i++) out.writeEndElement();
    }

    private static String pt(Length length) {
        return BigDecimal.valueOf(length.pt())
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /// As one word of XML (NMTOKEN).
    private static String token(String text) {
        return text.replaceAll("[^A-Za-z0-9._:-]+", "_");
    }
}
