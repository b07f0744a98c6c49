package org.makeready.press.template;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Parses hostile XML into [Markup]: no DTD is read, no entity is known but XML's own five, nothing is fetched. Elements
/// and attributes of drawing programs' own namespaces are left out; they never draw.
final class MarkupParser {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE[^>\\[]*(\\[)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']*)");
    private static final Set<String> ENCODINGS = Set.of("utf-8", "us-ascii", "ascii", "iso-8859-1", "windows-1252");
    private final Limits limits;
    private final Findings findings;
    private int elements;

    MarkupParser(Limits limits, Findings findings) {
        this.limits = limits;
        this.findings = findings;
    }

    /// The root element; empty when a finding says why not.
    Optional<Markup> parse(byte[] file) {
        if (file.length > limits.bytes()) {
            findings.error("file-too-large", "%,d bytes; at most %,d are read.".formatted(file.length, limits.bytes()),
                    "Simplify the paths or embed smaller pictures.");
            return Optional.empty();
        }
        if (declaresEntities(file)) {
            findings.error("doctype", "The file has a document type with declarations of its own.",
                    "Save it as plain SVG: no DOCTYPE, no entities.");
            return Optional.empty();
        }
        if (!plainEncoding(file)) {
            findings.error("encoding", "The file is not written in UTF-8.", "Save it as UTF-8.");
            return Optional.empty();
        }
        try {
            return read(reader(file));
        } catch (RuntimeException e) {
            findings.error("not-xml", "This is not well-formed XML.", "Open it in a drawing program and save it as plain SVG.");
            return Optional.empty();
        } catch (XMLStreamException e) {
            var at = e.getLocation();
            findings.error("not-xml", at == null ? 0 : at.getLineNumber(), at == null ? 0 : at.getColumnNumber(),
                    "This is not well-formed XML.", "Open it in a drawing program and save it as plain SVG.");
            return Optional.empty();
        }
    }

    /// ASCII-based encodings only: nothing may hide from checks that look at the bytes (UTF-16, UTF-7, EBCDIC).
    private static boolean plainEncoding(byte[] file) {
        for (byte b : file) if (b == 0) return false;
        var declared = ENCODING.matcher(new String(file, 0, Math.min(file.length, 200), StandardCharsets.ISO_8859_1));
        return !declared.find() || ENCODINGS.contains(declared.group(1).toLowerCase(Locale.ROOT));
    }

    private static boolean declaresEntities(byte[] file) {
        var text = new String(file, StandardCharsets.ISO_8859_1);
        var doctype = DOCTYPE.matcher(text);
        return doctype.find() && doctype.group(1) != null || text.contains("<!ENTITY");
    }

    private static XMLStreamReader reader(byte[] file) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(file));
    }

    /// An element whose end has not been read yet.
    private record Open(String name, Map<String, String> attributes, List<Markup> children, StringBuilder text, int line,
                        int column) {}

    private Optional<Markup> read(XMLStreamReader xml) throws XMLStreamException {
        Deque<Open> open = new ArrayDeque<>();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (!SVG.equals(xml.getNamespaceURI())) {
                        if (open.isEmpty()) {
                            findings.error("not-svg", 1, 1, "The root element is not an SVG element.",
                                    "Add xmlns=\"" + SVG + "\" to the svg element.");
                            return Optional.empty();
                        }
                        skip(xml);
                    } else if (tooLarge(open.size(), xml)) {
                        return Optional.empty();
                    } else {
                        open.push(new Open(xml.getLocalName(), attributes(xml), new ArrayList<>(), new StringBuilder(),
                                xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber()));
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) open.peek().text.append(xml.getText());
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    var done = close(open.pop());
                    if (open.isEmpty()) return Optional.of(done);
                    open.peek().children.add(done);
                }
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                    if (xml.getPITarget().equals("xml-stylesheet")) {
                        findings.error("external-reference", xml.getLocation().getLineNumber(), 1, "An outside style sheet.", "Embed it.");
                    }
                }
                default -> { }
            }
        }
        return Optional.empty();
    }

    private static Markup close(Open e) {
        return new Markup(e.name, e.attributes, List.copyOf(e.children), e.text.toString(), e.line, e.column);
    }

    private boolean tooLarge(int depth, XMLStreamReader xml) {
        var at = xml.getLocation();
        if (++elements > limits.elements()) {
            findings.error("too-many-elements", at.getLineNumber(), at.getColumnNumber(),
                    "More than %,d elements.".formatted(limits.elements()), "Join paths of one colour.");
        } else if (depth >= limits.nesting()) {
            findings.error("too-deep", at.getLineNumber(), at.getColumnNumber(),
                    "Elements are nested more than %d deep.".formatted(limits.nesting()), "Ungroup some groups.");
        } else {
            return false;
        }
        return true;
    }

    private Map<String, String> attributes(XMLStreamReader xml) {
        var attributes = new LinkedHashMap<String, String>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var space = xml.getAttributeNamespace(i);
            boolean plain = space == null || space.isEmpty();
            boolean link = XLINK.equals(space) && xml.getAttributeLocalName(i).equals("href");
            if (xml.getAttributeValue(i).length() > limits.attributes() && !xml.getAttributeLocalName(i).equals("href")) {
                findings.error("value-too-long", xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber(),
                        "%s has more than %,d characters.".formatted(xml.getAttributeLocalName(i), limits.attributes()), "Simplify the path.");
            } else if (plain || link) attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return attributes;
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) depth++;
            if (event == XMLStreamConstants.END_ELEMENT) depth--;
        }
    }
}
