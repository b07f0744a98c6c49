package org.makeready.uploads;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.makeready.catalog.Products;
import org.makeready.platform.http.ProblemException;
import org.makeready.platform.http.Refusals;
import org.makeready.press.template.Limits;
import org.makeready.reading.LintFinding;
import org.makeready.reading.LintReport;
import org.makeready.reading.TemplateQuestion;
import org.makeready.reading.TemplateReaders;

/// Proposes a folder for those who have nothing but a drawing. Nothing is kept.
@ApplicationScoped
class TemplateProposals {
    private static final String DRAWING = "front.svg", JSON = "template.json";
    private static final int LONGEST_TITLE = 80;

    private final TemplateReaders readers;
    private final Products products;
    private final ObjectMapper json;

    TemplateProposals(TemplateReaders readers, Products products, ObjectMapper json) {
        this.readers = readers;
        this.products = products;
        this.json = json;
    }

    /// @param title empty: the drawing's own
    record ProposalRequest(String product, String size, Optional<String> title) {}

    /// @param files empty when nothing can be made of the drawing
    record TemplateProposal(ProposalRequest wanted, SortedMap<String, byte[]> files, List<LintFinding> findings) {}

    TemplateProposal propose(ByteBuffer drawing, ProposalRequest wanted) {
        var description = products.description(wanted.product)
                .orElseThrow(() -> Uploads.unknownProduct(wanted.product, products));
        if (drawing.limit() > Limits.DEFAULT.bytes()) throw tooLarge();
        var svg = new byte[drawing.limit()];
        drawing.get(0, svg);
        var verdict = readers.read(new TemplateQuestion(
                "draft",
                wanted.product,
                description,
                new TreeMap<>(Map.of(DRAWING, svg)),
                new TemplateQuestion.TemplateTask.ProposeTemplate(wanted.size)));
        var files = new TreeMap<>(verdict.files());
        if (files.isEmpty()) return new TemplateProposal(wanted, files, verdict.findings());
        files.put(DRAWING, svg);
        wanted.title
                .filter(title -> !title.isBlank())
                .ifPresent(title -> files.put(JSON, titled(files.get(JSON), title.strip())));
        return new TemplateProposal(wanted, files, verdict.findings());
    }

    ProposalView view(TemplateProposal proposed) {
        try {
            var template = proposed.files.isEmpty() ? null : json.readTree(proposed.files.get(JSON));
            return ProposalView.of(
                    proposed.wanted.product,
                    proposed.wanted.size,
                    template,
                    List.copyOf(proposed.files.keySet()),
                    proposed.findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The folder, ready to be edited and uploaded.
    byte[] zip(TemplateProposal proposed) {
        if (proposed.files.isEmpty())
            LintReport.of(proposed.findings).requirePublishable("No template can be created from this drawing.");
        return FolderZip.of(proposed.files);
    }

    private byte[] titled(byte[] document, String title) {
        try {
            var template = (ObjectNode) json.readTree(document);
            template.put("title", title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title);
            return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(template);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException tooLarge() {
        return Refusals.tooLarge("A drawing may have at most %,d bytes. Simplify its paths or embed smaller pictures."
                .formatted(Limits.DEFAULT.bytes()));
    }
}
