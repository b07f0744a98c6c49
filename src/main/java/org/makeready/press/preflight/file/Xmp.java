package org.makeready.press.preflight.file;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The simple properties of an XMP packet: by namespace and name, whether written as attributes or as elements; of
/// lists the first entry.
record Xmp(Map<String, String> properties) {
    static final String PDFX_ID = "http://www.npes.org/pdfx/ns/id/",
            PDF = "http://ns.adobe.com/pdf/1.3/",
            DC = "http://purl.org/dc/elements/1.1/",
            XMP = "http://ns.adobe.com/xap/1.0/";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /// @throws XMLStreamException when it is no well-formed XML, or has a DTD
    static Xmp read(byte[] packet) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        var reader = factory.createXMLStreamReader(new ByteArrayInputStream(packet));
        var found = new HashMap<String, String>();
        String property = null;
        int depth = 0;
        int propertyDepth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    attributes(reader, found);
                    if (property == null && !RDF.equals(reader.getNamespaceURI()) && reader.getNamespaceURI() != null) {
                        property = reader.getNamespaceURI() + reader.getLocalName();
                        propertyDepth = depth;
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (property != null && !reader.isWhiteSpace())
                        found.putIfAbsent(property, reader.getText().strip());
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (property != null && depth == propertyDepth) property = null;
                    depth--;
                }
                case XMLStreamConstants.DTD -> throw new XMLStreamException("a DTD");
                default -> {}
            }
            if ("adobe:ns:meta/xmpmeta".equals(property)) property = null;
        }
        return new Xmp(Map.copyOf(found));
    }

    private static void attributes(XMLStreamReader reader, Map<String, String> found) {
        if (!RDF.equals(reader.getNamespaceURI()) || !reader.getLocalName().equals("Description")) return;
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeNamespace(i) != null)
                found.putIfAbsent(
                        reader.getAttributeNamespace(i) + reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
    }

    Optional<String> get(String namespace, String name) {
        return Optional.ofNullable(properties.get(namespace + name));
    }
}
