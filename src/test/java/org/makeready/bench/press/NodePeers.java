package org.makeready.bench.press;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.makeready.ExternalProgram;

/// resvg-js and Chromium, both warm in one process each, on the SVGs we write.
public final class NodePeers {
    private static final ExternalProgram NODE = new ExternalProgram("node", "nodejs");

    private NodePeers() {}

    public static List<Peer> measure(BenchmarkSubject subject, List<Path> faces) throws IOException {
        var arguments = new ArrayList<>(List.of("src/test/judges/measure.js"));
        faces.forEach(face -> arguments.add(face.toString()));
        var outcome = NODE.run(arguments);
        if (outcome.exit() != 0) throw new IllegalStateException(outcome.errors());
        var figures = new ObjectMapper().readTree(outcome.output());
        return List.of(
                new Peer(
                        subject,
                        BenchmarkFigure.Output.PNG300,
                        "resvg-js " + figures.path("resvg").asText(),
                        figures.path("png300").asDouble()),
                new Peer(
                        subject,
                        BenchmarkFigure.Output.PNG1200,
                        "resvg-js " + figures.path("resvg").asText(),
                        figures.path("png1200").asDouble()),
                new Peer(
                        subject,
                        BenchmarkFigure.Output.PDF,
                        "Chromium " + figures.path("chromium").asText() + " page.pdf",
                        figures.path("pdf").asDouble()));
    }
}
