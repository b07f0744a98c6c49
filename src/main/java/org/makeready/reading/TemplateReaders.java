package org.makeready.reading;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.makeready.platform.fence.FencedProcess.ProcessSettings;
import org.makeready.platform.fence.FencedProcess.WorkerDied;
import org.makeready.platform.fence.FencedWorkers;
import org.makeready.platform.fence.FencedWorkers.PoolSettings;
import org.makeready.platform.http.Refusals;

/// Where uploads are read: in processes of their own, each killed when it takes too long or too much memory. That, too,
/// is a finding about the upload.
@ApplicationScoped
public class TemplateReaders {
    /// One class of each library the press reads templates with.
    private static final List<String> READERS = List.of(
            "org.apache.batik.bridge.BridgeContext",
            "org.apache.batik.anim.dom.SVGDOMImplementation",
            "org.apache.batik.ext.awt.LinearGradientPaint",
            "org.apache.batik.css.engine.CSSEngine",
            "org.apache.batik.dom.AbstractDocument",
            "org.apache.batik.gvt.GraphicsNode",
            "org.apache.batik.parser.PathParser",
            "org.apache.batik.script.InterpreterPool",
            "org.apache.batik.util.ParsedURL",
            "org.apache.batik.constants.XMLConstants",
            "org.apache.batik.w3c.dom.Location",
            "org.apache.batik.dom.svg12.SVGGlobal",
            "org.apache.batik.i18n.Localizable",
            "org.apache.batik.xml.XMLUtilities",
            "org.apache.xmlgraphics.java2d.color.ColorUtil",
            "org.w3c.dom.svg.SVGDocument",
            "org.apache.commons.logging.LogFactory",
            "org.jboss.logging.Logger",
            "com.ibm.icu.text.BreakIterator",
            "com.github.benmanes.caffeine.cache.Caffeine",
            "com.networknt.schema.JsonSchema",
            "com.ethlo.time.ITU",
            "com.fasterxml.jackson.dataformat.yaml.YAMLFactory",
            "org.yaml.snakeyaml.Yaml",
            "org.slf4j.Logger");

    private final FencedWorkers<TemplateQuestion, TemplateVerdict> workers;

    @Inject
    TemplateReaders(
            @ConfigProperty(name = "makeready.fonts") Path fonts,
            @ConfigProperty(name = "makeready.emoji") Path emoji,
            Clock clock) {
        this(fence(fonts, emoji, UploadLimits.WORKER_MEGABYTES), clock);
    }

    TemplateReaders(ProcessSettings fence, Clock clock) {
        this.workers = new FencedWorkers<>(
                fence,
                TemplateWorker.PROTOCOL,
                new PoolSettings(
                        UploadLimits.WORKERS,
                        UploadLimits.UPLOADS_OF_ONE_WORKER,
                        UploadLimits.WAITING,
                        UploadLimits.READING,
                        UploadLimits.REMEMBERING),
                clock);
    }

    /// Fonts and emoji are ours, not the uploader's: the worker may see them.
    static ProcessSettings fence(Path fonts, Path emoji, int megabytes) {
        return new ProcessSettings(
                TemplateWorker.class,
                READERS,
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:ActiveProcessorCount=1",
                        "-Xss4m",
                        "-D" + TemplateWorker.FONTS + "=" + fonts.toAbsolutePath(),
                        "-D" + TemplateWorker.EMOJI + "=" + emoji.toAbsolutePath()),
                megabytes,
                UploadLimits.ANSWER_BYTES);
    }

    /// @throws org.makeready.platform.http.ProblemException when the machine is too busy to say
    public TemplateVerdict read(TemplateQuestion asked) {
        try {
            return workers.ask(() -> asked);
        } catch (WorkerDied e) {
            if (e.starved()) throw Refusals.busy(5);
            return TemplateVerdict.refused(List.of(WorkerOverloaded.FINDING));
        }
    }

    @PreDestroy
    void close() {
        workers.close();
    }
}
