package org.makeready.press.svg.markup;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.makeready.press.finding.Edit;
import org.makeready.press.finding.Findings;
import org.makeready.press.finding.LintRule;
import org.makeready.press.finding.Position;
import org.makeready.press.finding.SourceLines;
import org.makeready.press.finding.SourceTags;
import org.makeready.press.template.Limits;

/// Parses hostile XML into [Markup]: no DTD is read, no entity is known but XML's own five, nothing is fetched.
/// Elements and attributes of drawing programs' own namespaces are left out; they never draw.
public final class MarkupParser {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE[^>\\[]*(\\[)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']*)");
    private static final Set<String> ENCODINGS = Set.of("utf-8", "us-ascii", "ascii", "iso-8859-1", "windows-1252");
    private final Limits limits;
    private final Findings findings;
    private final ForeignNamespaces foreign = new ForeignNamespaces();
    private @Nullable SourceTags tags;
    private @Nullable SourceLines lines;
    /// Elements that are kept, and start tags met so far.
    private int elements;
    private int met;

    public MarkupParser(Limits limits, Findings findings) {
        this.limits = limits;
        this.findings = findings;
    }

    private SourceLines lines() {
        return Objects.requireNonNull(lines);
    }

    private SourceTags tags() {
        return Objects.requireNonNull(tags);
    }

    /// The root element; empty when a finding says why not.
    public Optional<Markup> parse(byte[] file) {
        if (file.length > limits.bytes()) {
            findings.add(
                    LintRule.FILE_TOO_LARGE,
                    String.format(
                            Locale.ROOT, "The file has %,d bytes; the limit is %,d.", file.length, limits.bytes()),
                    "Simplify the paths or embed smaller pictures.");
            return Optional.empty();
        }
        lines = new SourceLines(file);
        if (declaresEntities(file)) return Optional.empty();
        if (!plainEncoding(file)) {
            findings.add(LintRule.ENCODING, "The file is not in UTF-8.", "Save the file as UTF-8.");
            return Optional.empty();
        }
        tags = SourceTags.of(file);
        try {
            return read(reader(file));
        } catch (RuntimeException e) {
            findings.add(
                    LintRule.NOT_XML,
                    "The file is not well-formed XML.",
                    "Open the file in a drawing program and save it as plain SVG.");
            return Optional.empty();
        } catch (XMLStreamException e) {
            findings.add(
                    LintRule.NOT_XML,
                    place(e.getLocation()),
                    "The file is not well-formed XML%s.".formatted(reason(e)),
                    "Fix this place, or open the file in a drawing program and save it as plain SVG.");
            return Optional.empty();
        }
    }

    /// The parser's own words, without what it says about places.
    private static String reason(XMLStreamException e) {
        var message = e.getMessage() == null ? "" : e.getMessage();
        int at = message.indexOf("Message: ");
        var words = at < 0
                ? ""
                : message.substring(at + 9)
                        .lines()
                        .findFirst()
                        .orElse("")
                        .strip()
                        .replaceAll("[.]+$", "");
        return words.isEmpty() || words.startsWith("http") || words.length() > 200 ? "" : ": " + words;
    }

    /// Where the parser stands, where no tag is known: it counts from 1, or from -1 when it does not know.
    private Position place(Location at) {
        return at == null
                ? Position.start(findings.file())
                : new Position(findings.file(), Math.max(1, at.getLineNumber()), Math.max(1, at.getColumnNumber()));
    }

    /// Where the last start tag begins.
    private Position here(XMLStreamReader xml) {
        return met <= tags().count()
                ? lines().position(findings.file(), tags().start(met - 1))
                : place(xml.getLocation());
    }

    /// ASCII-based encodings only: nothing may hide from checks that look at the bytes (UTF-16, UTF-7, EBCDIC).
    private static boolean plainEncoding(byte[] file) {
        for (byte b : file) if (b == 0) return false;
        var declared = ENCODING.matcher(new String(file, 0, Math.min(file.length, 200), StandardCharsets.ISO_8859_1));
        return !declared.find() || ENCODINGS.contains(declared.group(1).toLowerCase(Locale.ROOT));
    }

    /// A plain document type is told and ignored; one with declarations of its own is refused.
    private boolean declaresEntities(byte[] file) {
        var text = new String(file, StandardCharsets.ISO_8859_1);
        var doctype = DOCTYPE.matcher(text);
        boolean typed = doctype.find();
        if (typed && doctype.group(1) != null || text.contains("<!ENTITY")) {
            findings.add(
                    LintRule.DOCTYPE,
                    lines().position(findings.file(), typed ? doctype.start() : text.indexOf("<!ENTITY")),
                    "The DOCTYPE declares entities%s."
                            .formatted(text.contains("ns_ai") ? ", which Illustrator writes for its own data" : ""),
                    text.contains("ns_ai")
                            ? "In Illustrator: Save As, SVG 1.1, with “Preserve Illustrator Editing Capabilities” off."
                            : LintRule.DOCTYPE.fix());
            return true;
        }
        if (typed) {
            findings.add(
                    LintRule.OLD_DOCTYPE,
                    lines().position(findings.file(), doctype.start()),
                    "The DOCTYPE is ignored.",
                    LintRule.OLD_DOCTYPE.fix(),
                    new Edit.RemoveDoctype(findings.file()));
        }
        return false;
    }

    private static XMLStreamReader reader(byte[] file) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(file));
    }

    /// An element whose end has not been read yet.
    private record Open(
            String name, Map<String, String> attributes, List<Markup> children, StringBuilder text, Position at) {}

    private Optional<Markup> read(XMLStreamReader xml) throws XMLStreamException {
        Deque<Open> open = new ArrayDeque<>();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    met++;
                    var at = here(xml);
                    if (!SVG.equals(xml.getNamespaceURI())) {
                        if (open.isEmpty()) {
                            findings.add(
                                    LintRule.NOT_SVG,
                                    at,
                                    "The root element is not an SVG element.",
                                    "Add xmlns=\"" + SVG + "\" to the svg element.",
                                    xml.getLocalName().equals("svg")
                                            ? new Edit[] {new Edit.SetAttribute(at, "xmlns", SVG)}
                                            : new Edit[0]);
                            return Optional.empty();
                        }
                        skip(xml);
                    } else if (tooLarge(open.size(), at)) {
                        return Optional.empty();
                    } else {
                        open.push(new Open(
                                xml.getLocalName(), attributes(xml, at), new ArrayList<>(), new StringBuilder(), at));
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) open.peek().text.append(xml.getText());
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    var done = close(open.pop());
                    if (!open.isEmpty()) open.peek().children.add(done);
                    else {
                        foreign.reportTo(findings);
                        return Optional.of(done);
                    }
                }
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                    if (xml.getPITarget().equals("xml-stylesheet")) {
                        findings.add(
                                LintRule.EXTERNAL_REFERENCE,
                                place(xml.getLocation()),
                                "The style sheet is outside this file.",
                                "Embed it in the file.");
                    }
                }
                default -> {}
            }
        }
        return Optional.empty();
    }

    private static Markup close(Open e) {
        return new Markup(e.name, e.attributes, List.copyOf(e.children), e.text.toString(), e.at.line(), e.at.column());
    }

    private boolean tooLarge(int depth, Position at) {
        if (++elements > limits.elements()) {
            findings.add(
                    LintRule.TOO_MANY_ELEMENTS,
                    at,
                    String.format(Locale.ROOT, "The file has more than %,d elements.", limits.elements()),
                    "Combine paths of the same colour.");
        } else if (depth >= limits.nesting()) {
            findings.add(
                    LintRule.TOO_DEEP,
                    at,
                    "Elements are nested more than %d levels deep.".formatted(limits.nesting()),
                    "Ungroup some groups.");
        } else {
            return false;
        }
        return true;
    }

    private Map<String, String> attributes(XMLStreamReader xml, Position at) {
        var attributes = new LinkedHashMap<String, String>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var space = xml.getAttributeNamespace(i);
            var name = xml.getAttributeLocalName(i);
            boolean plain = space == null || space.isEmpty();
            boolean link = XLINK.equals(space) && name.equals("href");
            if (xml.getAttributeValue(i).length() > limits.attributes() && !name.equals("href")) {
                findings.add(
                        LintRule.VALUE_TOO_LONG,
                        at,
                        String.format(Locale.ROOT, "%s has more than %,d characters.", name, limits.attributes()),
                        "Simplify the path.");
            } else if (plain || link) {
                attributes.put(name, xml.getAttributeValue(i));
            } else if (!XLINK.equals(space) && !XML.equals(space)) {
                foreign.add(space, at);
            }
        }
        return attributes;
    }

    /// What is inside is as foreign, whatever its own names are.
    private void skip(XMLStreamReader xml) throws XMLStreamException {
        foreign.add(xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI(), here(xml));
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                met++;
                if (!SVG.equals(xml.getNamespaceURI()))
                    foreign.add(xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI(), here(xml));
            }
            if (event == XMLStreamConstants.END_ELEMENT) depth--;
        }
    }
}
