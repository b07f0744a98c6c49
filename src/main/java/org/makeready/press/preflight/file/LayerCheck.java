package org.makeready.press.preflight.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.makeready.press.preflight.PreflightFindings;
import org.makeready.press.preflight.PreflightRule;
import org.makeready.press.preflight.page.LayerVisibility;
import org.makeready.press.preflight.page.PdfLayer;

/// Layers and the processing steps of ISO 19593-1 they may stand for.
final class LayerCheck {
    private static final COSName D = COSName.getPDFName("D"),
            CONFIGS = COSName.getPDFName("Configs"),
            OCGS = COSName.getPDFName("OCGs"),
            AS = COSName.getPDFName("AS");
    private static final Set<String> WITH_TYPES = Set.of("Structural", "Positions");
    private static final Set<String> WITHOUT_TYPES = Set.of("White", "Varnish", "Dimensions", "Braille", "Legend");
    private static final Set<String> STRUCTURAL = Set.of(
            "Cutting",
            "PartialCutting",
            "ReversePartialCutting",
            "Creasing",
            "ReverseCreasing",
            "CuttingCreasing",
            "ReverseCuttingCreasing",
            "PartialCuttingCreasing",
            "ReversePartialCuttingCreasing",
            "Drilling",
            "Gluing",
            "FoilStamping",
            "ColdFoilStamping",
            "Embossing",
            "Debossing",
            "Perforating",
            "Bleed",
            "VarnishFree",
            "InkFree",
            "InkVarnishFree",
            "Folding",
            "Punching",
            "Stapling");
    private static final Set<String> POSITIONS =
            Set.of("Hologram", "Barcode", "ContentArea", "CodingMarking", "Imprinting");
    private final PreflightFindings findings;

    LayerCheck(PreflightFindings findings) {
        this.findings = findings;
    }

    /// @param properties `OCProperties` of the catalog; null when there is none
    void check(COSDictionary properties) {
        if (properties == null) return;
        configurations(properties).forEach(this::configuration);
        var shown = new LayerVisibility(properties);
        for (var group : dictionaries(properties.getCOSArray(OCGS))) {
            var layer = PdfLayer.of(group);
            if (layer.name().isBlank()) findings.add(PreflightRule.LAYER_NAME, "a layer without a name", "a name");
            if (!shown.shows(group)) findings.add(PreflightRule.LAYER_HIDDEN, "\"" + layer.name() + "\" is off", "on");
            if (layer.processingStep() && !known(layer)) {
                findings.add(
                        PreflightRule.STEP_MALFORMED,
                        "\"%s\": %s".formatted(layer.name(), (layer.group() + " " + layer.type()).strip()),
                        "a group and type of ISO 19593-1");
            }
        }
    }

    private static List<COSDictionary> configurations(COSDictionary properties) {
        var all = new ArrayList<COSDictionary>();
        if (properties.getCOSDictionary(D) != null) all.add(properties.getCOSDictionary(D));
        all.addAll(dictionaries(properties.getCOSArray(CONFIGS)));
        return all;
    }

    private void configuration(COSDictionary configuration) {
        var name = configuration.getString(COSName.NAME);
        if (name == null || name.isBlank())
            findings.add(PreflightRule.LAYER_NAME, "a configuration without a name", "a name");
        if (configuration.containsKey(AS)) findings.add(PreflightRule.LAYER_STATE, "/AS", "none");
    }

    private static List<COSDictionary> dictionaries(COSArray array) {
        var all = new ArrayList<COSDictionary>();
        for (int i = 0; array != null && i < array.size(); i++)
            if (array.getObject(i) instanceof COSDictionary one) all.add(one);
        return all;
    }

    /// Names of one's own begin with a registered prefix of four letters.
    private static boolean known(PdfLayer layer) {
        boolean own = layer.group().matches("[A-Z]{4}_.+") || layer.type().matches("[A-Z]{4}_.+");
        if (own) return true;
        if (WITHOUT_TYPES.contains(layer.group())) return layer.type().isEmpty();
        return WITH_TYPES.contains(layer.group())
                && (layer.group().equals("Structural") ? STRUCTURAL : POSITIONS).contains(layer.type());
    }
}
