package org.makeready.jobs.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.makeready.jobs.files.JobFiles.JobFileKind;
import org.makeready.jobs.files.JobFiles.StoredFile;
import org.makeready.ordering.Address;
import org.makeready.press.geometry.Length;

/// A job ticket as JSON. Lengths are millimetres.
final class JsonTicket {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double POINTS_PER_MM = 72 / 25.4;

    private JsonTicket() {}

    static byte[] write(JobTicket ticket) {
        var job = ticket.job();
        var out = JSON.createObjectNode()
                .put("format", 1)
                .put("job", job.id())
                .put("order", job.number())
                .put("line", job.line())
                .put("making", ticket.makingNumber())
                .put("title", job.title())
                .put("approvedAt", job.approvedAt().toString())
                .put("dueAt", job.dueAt().toString());
        product(out.putObject("product"), ticket);
        out.put("quantity", job.quantity()).put("kinds", job.kinds());
        finishing(out.putObject("finishing"), ticket);
        var files = out.putObject("files");
        file(files.putObject("print"), ticket.name(JobFileKind.PRINT), ticket.print());
        file(files.putObject("proof"), ticket.name(JobFileKind.PROOF), ticket.proof());
        address(out.putObject("shipTo"), ticket.parcel().shipTo());
        if (ticket.parcel().reference() != null)
            out.put("reference", ticket.parcel().reference());
        try {
            return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(out) + "\n")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void product(ObjectNode out, JobTicket ticket) {
        var trim = ticket.format().trim();
        out.put("id", ticket.product().id())
                .put("size", ticket.format().id())
                .put("width", mm(trim.width()))
                .put("height", mm(trim.height()))
                .put("bleed", mm(ticket.product().bleed()))
                .put("material", ticket.material().id())
                .put("materialTitle", ticket.material().title())
                .put("pages", ticket.faces().size());
    }

    private static void finishing(ObjectNode out, JobTicket ticket) {
        var setup = ticket.setup();
        setup.cut()
                .ifPresentOrElse(
                        cut -> out.put("cut", cut.depth().name().toLowerCase(Locale.ROOT))
                                .put("cutName", cut.spot()),
                        () -> out.put("cut", "trim"));
        setup.white().ifPresent(white -> out.put("white", white));
        var inks = out.putArray("inks");
        ticket.inks().forEach(inks::add);
        out.put("text", setup.lettering().name().toLowerCase(Locale.ROOT))
                .put("profile", setup.separation().profile().condition());
    }

    private static void file(ObjectNode out, String name, StoredFile mark) {
        out.put("name", name).put("sha256", mark.sha256()).put("bytes", mark.bytes());
    }

    private static void address(ObjectNode out, Address to) {
        out.put("name", to.name()).put("street", to.street());
        if (to.extra() != null) out.put("extra", to.extra());
        out.put("postalCode", to.postalCode()).put("city", to.city());
        if (to.region() != null) out.put("region", to.region());
        out.put("country", to.country());
    }

    private static double mm(Length length) {
        return Math.round(length.pt() / POINTS_PER_MM * 1000) / 1000.0;
    }
}
