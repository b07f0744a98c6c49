package org.makeready.press.judge.agreement;

import java.util.LinkedHashMap;
import java.util.Map;

/// Drawings of 144 × 96 points, each with one effect.
final class EffectCases {
    private static final String GROUND =
            "<rect width='144' height='96' fill='#fff7e6'/><path d='M0 60C40 20 90 100 144 50V96H0Z' fill='#f2a65a'/>";
    private static final String SUBJECT =
            "<g filter='url(#f)'><circle cx='56' cy='46' r='26' fill='#1b4f9c'/><path d='M70 20h44l-12 "
                    + "50h-40z' fill='#d7263d' fill-opacity='.8'/></g>";
    private static final String SOLID =
            "<g filter='url(#f)'><circle cx='56' cy='46' r='26' fill='#1b4f9c'/><path d='M70 20h44l-12 "
                    + "50h-40z' fill='#d7263d'/></g>";

    private EffectCases() {}

    private static String filter(String attributes, String primitives) {
        return "<filter id='f' " + attributes + ">" + primitives + "</filter>" + GROUND + SUBJECT;
    }

    private static String srgb(String primitives) {
        return filter("color-interpolation-filters='sRGB'", primitives);
    }

    private static String blend(String mode) {
        return "<linearGradient id='g'><stop stop-color='#123456'/><stop offset='1' "
                + "stop-color='#ffd23f'/></linearGradient>"
                + GROUND
                + "<rect x='20' y='10' width='104' height='70' fill='url(#g)'/><g style='mix-blend-mode:" + mode + "'>"
                + "<circle cx='60' cy='48' r='34' fill='#2e8b57'/><circle cx='92' cy='48' r='30' "
                + "fill='#d7263d' fill-opacity='.7'/></g>";
    }

    static Map<String, String> filters() {
        var all = new LinkedHashMap<String, String>();
        all.put("blur", srgb("<feGaussianBlur stdDeviation='3'/>"));
        all.put("blur-linear", filter("", "<feGaussianBlur stdDeviation='3'/>"));
        all.put("blur-short", srgb("<feGaussianBlur stdDeviation='0.4'/>"));
        all.put("blur-one-way", srgb("<feGaussianBlur stdDeviation='6 0'/>"));
        all.put(
                "blur-turned",
                "<filter id='f' color-interpolation-filters='sRGB'><feGaussianBlur stdDeviation='6 1'/></filter>"
                        + GROUND + "<g transform='rotate(30 72 48) scale(1.2 .8)'>" + SUBJECT + "</g>");
        all.put("offset", srgb("<feOffset dx='9' dy='-6'/>"));
        all.put(
                "flood-composite-in",
                filter(
                        "",
                        "<feFlood flood-color='#2e8b57' flood-opacity='.6'/><feComposite "
                                + "in2='SourceGraphic' operator='in'/>"));
        for (var operator : new String[] {"over", "in", "out", "atop", "xor", "lighter"}) {
            all.put(
                    "composite-" + operator,
                    srgb("<feOffset in='SourceGraphic' dx='16' dy='9' result='o'/><feComposite "
                            + "in='SourceGraphic' in2='o' operator='"
                            + operator + "'/>"));
        }
        all.put(
                "composite-arithmetic",
                srgb("<feOffset in='SourceGraphic' dx='16' dy='9' result='o'/><feComposite "
                        + "in='SourceGraphic' in2='o' operator='arithmetic' k1='.3' k2='.5' k3='.4' "
                        + "k4='.05'/>"));
        all.put(
                "composite-linear",
                filter(
                        "",
                        "<feOffset in='SourceGraphic' dx='16' dy='9' result='o'/><feComposite "
                                + "in='SourceGraphic' in2='o' operator='atop'/>"));
        all.put(
                "merge",
                filter(
                        "",
                        "<feGaussianBlur in='SourceAlpha' stdDeviation='3'/><feOffset dx='4' dy='5' "
                                + "result='s'/><feMerge><feMergeNode in='s'/><feMergeNode "
                                + "in='SourceGraphic'/></feMerge>"));
        all.put("matrix", srgb("<feColorMatrix values='.2 .7 .1 0 .1  .1 .2 .7 0 0  .7 .1 .2 0 0  0 0 0 .8 0'/>"));
        all.put(
                "matrix-linear",
                filter(
                        "",
                        "<feColorMatrix type='matrix' values='.2 .7 .1 0 .1  .1 .2 .7 0 0  .7 .1 .2 0 0  0 "
                                + "0 0 .8 0'/>"));
        all.put("saturate", srgb("<feColorMatrix type='saturate' values='.3'/>"));
        all.put("hue-rotate", srgb("<feColorMatrix type='hueRotate' values='100'/>"));
        all.put("luminance-to-alpha", srgb("<feColorMatrix type='luminanceToAlpha'/>"));
        all.put(
                "transfer-table",
                srgb("<feComponentTransfer><feFuncR type='table' tableValues='1 0 .5'/><feFuncG "
                        + "type='discrete' tableValues='0 .5 1'/><feFuncB type='linear' slope='.5' "
                        + "intercept='.2'/></feComponentTransfer>"));
        all.put(
                "transfer-gamma",
                filter(
                        "",
                        "<feComponentTransfer><feFuncR type='gamma' amplitude='.9' exponent='.6' "
                                + "offset='.05'/><feFuncA type='linear' slope='.6'/></feComponentTransfer>"));
        all.put("dilate", srgb("<feMorphology operator='dilate' radius='3 1'/>"));
        all.put("erode", srgb("<feMorphology radius='3'/>"));
        all.put(
                "drop-shadow",
                srgb("<feDropShadow dx='4' dy='6' stdDeviation='3' flood-color='#402000' flood-opacity='.6'/>"));
        all.put(
                "drop-shadow-linear",
                filter("", "<feDropShadow dx='4' dy='6' stdDeviation='3' flood-color='rgba(64,32,0,.6)'/>"));
        for (var mode : new String[] {"multiply", "screen", "color-dodge", "luminosity"}) {
            all.put(
                    "blend-" + mode,
                    srgb("<feFlood flood-color='#ffd23f' flood-opacity='.9'/><feOffset dx='20' "
                            + "result='o'/><feBlend in='SourceGraphic' in2='o' mode='"
                            + mode + "'/>"));
        }
        all.put(
                "region-units",
                "<filter id='f' filterUnits='userSpaceOnUse' x='40' y='10' width='60' "
                        + "height='60'><feGaussianBlur stdDeviation='2'/></filter>"
                        + GROUND + SOLID);
        all.put(
                "primitive-units",
                "<filter id='f' primitiveUnits='objectBoundingBox'><feGaussianBlur "
                        + "stdDeviation='.03'/><feOffset dx='.1' dy='.05'/></filter>"
                        + GROUND + SOLID);
        all.put(
                "primitive-region",
                srgb("<feFlood x='50' y='30' width='40' height='30' "
                        + "flood-color='#2e8b57'/><feMerge><feMergeNode/><feMergeNode "
                        + "in='SourceGraphic'/></feMerge>"));
        all.put(
                "figma",
                "<defs><filter id='f' x='26' y='16' width='100' height='70' filterUnits='userSpaceOnUse' "
                        + "color-interpolation-filters='sRGB'>"
                        + "<feFlood flood-opacity='0' result='BackgroundImageFix'/><feColorMatrix "
                        + "in='SourceAlpha' type='matrix' values='0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 127 0' "
                        + "result='hardAlpha'/>"
                        + "<feOffset dy='4'/><feGaussianBlur stdDeviation='2'/><feComposite in2='hardAlpha' "
                        + "operator='out'/><feColorMatrix type='matrix' values='0 0 0 0 0 0 0 0 0 0 0 0 0 0 "
                        + "0 0 0 0 0.5 0'/>"
                        + "<feBlend mode='normal' in2='BackgroundImageFix' "
                        + "result='effect1_dropShadow'/><feBlend mode='normal' in='SourceGraphic' "
                        + "in2='effect1_dropShadow' result='shape'/>"
                        + "<feColorMatrix in='SourceAlpha' type='matrix' values='0 0 0 0 0 0 0 0 0 0 0 0 0 0 "
                        + "0 0 0 0 127 0' result='hardAlpha'/><feOffset dx='3' dy='4'/><feGaussianBlur "
                        + "stdDeviation='2'/>"
                        + "<feComposite in2='hardAlpha' operator='arithmetic' k2='-1' k3='1'/><feColorMatrix "
                        + "type='matrix' values='0 0 0 0 1 0 0 0 0 1 0 0 0 0 1 0 0 0 0.5 0'/><feBlend "
                        + "mode='normal' in2='shape' result='effect2_innerShadow'/></filter></defs>"
                        + GROUND
                        + "<g filter='url(#f)'><rect x='30' y='20' width='90' height='50' rx='8' fill='#D7263D'/></g>");
        all.put(
                "inkscape",
                "<defs><filter style='color-interpolation-filters:sRGB' id='f' x='-.2' width='1.4' y='-.2' "
                        + "height='1.4'><feFlood flood-opacity='0.498' flood-color='rgb(0,0,0)' result='flood'/>"
                        + "<feComposite in='flood' in2='SourceGraphic' operator='in' "
                        + "result='composite1'/><feGaussianBlur in='composite1' stdDeviation='3' "
                        + "result='blur'/><feOffset dx='4' dy='4' result='offset'/>"
                        + "<feComposite in='SourceGraphic' in2='offset' operator='over' "
                        + "result='composite2'/></filter></defs>"
                        + GROUND
                        + "<rect x='30' y='20' width='70' height='50' style='fill:#1b4f9c;filter:url(#f)'/>");
        all.put(
                "on-use",
                "<defs><filter id='f' filterUnits='userSpaceOnUse' x='-40' y='-40' width='80' height='80' "
                        + "color-interpolation-filters='sRGB'><feGaussianBlur stdDeviation='2'/></filter>"
                        + "<circle id='c' r='26' fill='#1b4f9c'/></defs>" + GROUND
                        + "<use href='#c' x='56' y='46' filter='url(#f)'/>");
        all.put(
                "clip-opacity",
                "<filter id='f' color-interpolation-filters='sRGB'><feGaussianBlur "
                        + "stdDeviation='3'/></filter><clipPath id='c'><rect x='30' y='20' width='60' "
                        + "height='60'/></clipPath>"
                        + GROUND + "<g opacity='.7' clip-path='url(#c)'>" + SOLID + "</g>");
        all.put(
                "nested",
                "<filter id='f' color-interpolation-filters='sRGB'><feGaussianBlur "
                        + "stdDeviation='1.5'/></filter><filter id='n'><feDropShadow dx='5' dy='5' stdDeviation='1' "
                        + "flood-color='#123456'/></filter>"
                        + GROUND + "<g filter='url(#n)'>" + SUBJECT + "</g>");
        return all;
    }

    static Map<String, String> masks() {
        var fade = "<linearGradient id='w'><stop stop-color='#fff'/><stop offset='1'/></linearGradient>";
        var subject = SOLID.replace(" filter='url(#f)'", " mask='url(#m)'");
        var all = new LinkedHashMap<String, String>();
        all.put(
                "luminance",
                fade + "<mask id='m'><rect width='144' height='96' fill='url(#w)'/></mask>" + GROUND + subject);
        all.put(
                "luminance-coloured",
                "<mask id='m'><rect width='144' height='96' fill='#ffd23f'/><circle cx='72' cy='40' r='20' "
                        + "fill='#d7263d' fill-opacity='.7'/></mask>"
                        + GROUND + subject);
        all.put(
                "alpha",
                "<linearGradient id='w'><stop stop-color='#000'/><stop offset='1' stop-opacity='0'/></linearGradient>"
                        + "<mask id='m' style='mask-type:alpha' maskUnits='userSpaceOnUse' x='0' y='0' "
                        + "width='144' height='96'><rect width='144' height='96' fill='url(#w)'/></mask>"
                        + GROUND + subject);
        all.put(
                "boxes",
                fade
                        + "<mask id='m' maskContentUnits='objectBoundingBox' x='.1' y='.1' width='.8' "
                        + "height='.6'><rect width='1' height='1' fill='#fff'/><circle cx='.5' cy='.5' "
                        + "r='.2' fill='#555'/></mask>"
                        + GROUND + subject);
        all.put(
                "turned",
                fade
                        + "<mask id='m' x='.2' y='.2' width='.6' height='.6'><rect width='144' height='96' "
                        + "fill='url(#w)'/></mask>"
                        + GROUND + "<g transform='rotate(20 72 48)'>" + subject + "</g>");
        all.put(
                "nested",
                fade
                        + "<mask id='m'><g mask='url(#n)'><rect width='144' height='96' "
                        + "fill='#fff'/></g></mask><mask id='n'><circle cx='72' cy='46' r='34' "
                        + "fill='#bbb'/></mask>"
                        + GROUND + subject);
        all.put(
                "vignette",
                "<radialGradient id='v'><stop offset='.6' stop-color='#fff'/><stop offset='1' "
                        + "stop-color='#fff' stop-opacity='0'/></radialGradient><mask id='m'><ellipse cx='72' "
                        + "cy='46' rx='50' ry='34' fill='url(#v)'/></mask>"
                        + GROUND + subject);
        all.put(
                "opacity",
                fade + "<mask id='m'><rect width='144' height='96' fill='url(#w)'/></mask>" + GROUND
                        + "<g opacity='.6'>" + subject + "</g>" + "<g opacity='.5'>"
                        + subject.replace("<g", "<g transform='translate(10 24) scale(.5)'") + "</g>");
        all.put(
                "on-use",
                "<defs><mask id='m' maskUnits='userSpaceOnUse' x='-20' y='-30' width='70' "
                        + "height='50'><circle cx='6' cy='4' r='24' fill='#fff'/></mask>"
                        + "<circle id='c' r='26' fill='#1b4f9c'/></defs>" + GROUND
                        + "<use href='#c' x='56' y='46' mask='url(#m)'/>");
        all.put(
                "blurred",
                "<filter id='b' color-interpolation-filters='sRGB'><feGaussianBlur "
                        + "stdDeviation='5'/></filter><mask id='m'><circle cx='72' cy='46' r='26' fill='#fff' "
                        + "filter='url(#b)'/></mask>"
                        + GROUND + subject);
        return all;
    }

    static Map<String, String> blends() {
        var all = new LinkedHashMap<String, String>();
        for (var mode : new String[] {
            "multiply",
            "screen",
            "overlay",
            "darken",
            "lighten",
            "color-dodge",
            "color-burn",
            "hard-light",
            "soft-light",
            "difference",
            "exclusion",
            "hue",
            "saturation",
            "color",
            "luminosity"
        }) all.put(mode, blend(mode));
        all.put(
                "by-sheet",
                "<style>.cls-1{isolation:isolate}.cls-2{mix-blend-mode:multiply;opacity:.7}</style><g class='cls-1'>"
                        + GROUND + "<circle class='cls-2' cx='72' cy='50' r='40' fill='#1b4f9c'/></g>");
        all.put(
                "kept-apart",
                GROUND
                        + "<g opacity='.8'><circle cx='50' cy='50' r='30' fill='#ffd23f'/><circle cx='80' "
                        + "cy='50' r='34' fill='#1b4f9c' style='mix-blend-mode:multiply'/></g>"
                        + "<g style='isolation:isolate'><rect x='90' y='60' width='40' height='30' "
                        + "fill='#2e8b57' style='mix-blend-mode:difference'/></g>");
        all.put(
                "in-plain-group",
                GROUND
                        + "<g transform='translate(4 2)'><circle cx='50' cy='50' r='30' "
                        + "fill='#ffd23f'/><circle cx='80' cy='50' r='34' fill='#1b4f9c' "
                        + "style='mix-blend-mode:multiply'/></g>");
        all.put(
                "in-clip",
                "<clipPath id='c'><rect x='30' y='20' width='80' height='60'/></clipPath>" + GROUND
                        + "<g clip-path='url(#c)'><circle cx='80' cy='50' r='34' fill='#1b4f9c' "
                        + "style='mix-blend-mode:multiply'/></g>");
        return all;
    }
}
