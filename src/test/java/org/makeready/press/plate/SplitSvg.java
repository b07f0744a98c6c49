package org.makeready.press.plate;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One of our SVG files taken apart: everything but the glyphs as text that two files share when they draw the same,
/// whatever their ids are called; and a drawing of the glyphs alone, which is quick to make.
record SplitSvg(String art, String words, double width, double height) {
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\S+) (\\S+)\"");
    private static final Pattern ID = Pattern.compile("(?<=id=\"|url\\(#)m[0-9a-f]{8}[^\")]*");
    private static final String CLIP = " clip-path=\"[^\"]*\"";

    static SplitSvg of(byte[] file) {
        return new Splitter().split(new String(file, StandardCharsets.UTF_8));
    }

    /// The glyphs of many files of one size, one below the other.
    static byte[] sheet(List<SplitSvg> files) {
        double width = files.getFirst().width, height = files.getFirst().height;
        var sheet = new StringBuilder(
                ("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
                                + "width=\"%s\" height=\"%s\">")
                        .formatted(width, height * files.size()));
        for (int i = 0; i < files.size(); i++) {
            sheet.append("<g transform=\"translate(0 ")
                    .append(i * height)
                    .append(")\">")
                    .append(files.get(i).words)
                    .append("</g>");
        }
        return sheet.append("</svg>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static final class Splitter {
        private final StringBuilder art = new StringBuilder();
        private final StringBuilder words = new StringBuilder();
        private final Map<String, String> ids = new HashMap<>();
        /// How many groups are open since the glyphs began; 0 elsewhere.
        private int depth;

        SplitSvg split(String svg) {
            var size = SIZE.matcher(svg);
            if (!size.find()) throw new IllegalArgumentException("An SVG without a size");
            int behind = 0;
            for (var tag = TAG.matcher(svg); tag.find(); behind = tag.end()) {
                art.append(svg, behind, tag.start());
                if (depth == 0) outside(tag.group());
                else inside(tag.group());
            }
            return new SplitSvg(
                    art.toString(),
                    words.toString(),
                    Double.parseDouble(size.group(1)),
                    Double.parseDouble(size.group(2)));
        }

        private void outside(String tag) {
            art.append(ID.matcher(tag).replaceAll(this::renamed).replace(" \"", "\""));
            if (tag.startsWith("<g role=\"img\"") || tag.startsWith("<g aria-hidden")) inside(tag);
            else if (tag.startsWith("<g") || tag.startsWith("</g")) words.append(tag.replaceAll(CLIP, ""));
        }

        private void inside(String tag) {
            words.append(tag);
            if (tag.startsWith("<g") && !tag.endsWith("/>")) depth++;
            if (tag.startsWith("</g")) depth--;
        }

        /// By the order in which they are met.
        private String renamed(MatchResult id) {
            return Matcher.quoteReplacement(ids.computeIfAbsent(id.group(), _ -> "id" + ids.size()));
        }
    }
}
