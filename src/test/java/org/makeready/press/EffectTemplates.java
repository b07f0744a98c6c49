package org.makeready.press;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.makeready.press.template.Template;

/// Templates as designers make them with effects: a soft shadow under a headline panel, and a photo that runs softly
/// into the ground.
public final class EffectTemplates {
    private static final String PALETTE = """
            [ { "role": "ground", "label": "Ground", "default": "#7fb7be", "free": true }, { "role": "panel", "label": "Panel", "default": "#fff7e6", "free": true },
              { "role": "ink", "label": "Ink", "default": "#c0392b", "offered": ["#c0392b", "#1b1b1e", "#ffffff"] } ]""";
    private static final String HEADLINE = """
            { "kind": "text", "name": "headline", "label": "Headline", "default": "SUMMER SALE", "maxLength": 40, "maxLines": 2, "size": { "min": "9pt", "max": "60pt" },
              "fonts": ["anton", "lobster"], "ink": "ink" }""";

    private EffectTemplates() {}

    public static List<Template> all() {
        return List.of(panel(), vignette());
    }

    private static Template panel() {
        return new InlineTemplate(360, 144)
                .read(
                        PALETTE,
                        "[" + HEADLINE
                                + ", { \"kind\": \"option\", \"name\": \"sun\", \"label\": "
                                + "\"Sun\", \"default\": true } ]",
                        """
                <defs><filter id="shadow" x="26" y="10" width="308" height="136" filterUnits="userSpaceOnUse" color-interpolation-filters="sRGB">
                  <feFlood flood-opacity="0" result="BackgroundImageFix"/>
                  <feColorMatrix in="SourceAlpha" type="matrix" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 127 0" result="hardAlpha"/>
                  <feOffset dy="6"/><feGaussianBlur stdDeviation="5"/><feComposite in2="hardAlpha" operator="out"/>
                  <feColorMatrix type="matrix" values="0 0 0 0 0 0 0 0 0 0.1 0 0 0 0 0.2 0 0 0 0.45 0"/>
                  <feBlend mode="normal" in2="BackgroundImageFix" result="effect1_dropShadow"/>
                  <feBlend mode="normal" in="SourceGraphic" in2="effect1_dropShadow" result="shape"/>
                </filter><filter id="glow"><feGaussianBlur stdDeviation="3"/></filter>
                <mask id="fade" style="mask-type:alpha" maskUnits="userSpaceOnUse" x="0" y="0" width="360" height="144">
                  <linearGradient id="down" x2="0" y2="1"><stop/><stop offset="1" stop-opacity="0"/></linearGradient><rect width="360" height="144" fill="url(#down)"/></mask></defs>
                <rect width="360" height="144" fill="#7fb7be"/>
                <g mask="url(#fade)"><g id="option-sun"><circle cx="320" cy="30" r="44" fill="#ffd23f"/></g><path d="M0 110Q90 70 180 110T360 110V144H0Z" fill="#fff7e6"/></g>
                <path d="M18 120h324v12H18z" fill="#c0392b" filter="url(#glow)"/>
                <rect x="40" y="20" width="280" height="104" rx="10" fill="#fff7e6" filter="url(#shadow)"/>
                <g opacity="0.9"><rect id="slot-headline" x="52" y="28" width="256" height="88"/></g>
                """);
    }

    private static Template vignette() {
        return new InlineTemplate(360, 144)
                .read(PALETTE, "[" + HEADLINE + """
                , { "kind": "picture", "name": "photo", "label": "Photo", "default": "dusk.jpg", "offered": ["dusk.jpg"], "minimumPpi": 1 } ]""", """
                <defs><radialGradient id="soft"><stop offset=".5" stop-color="#fff"/><stop offset="1" stop-color="#000"/></radialGradient>
                <mask id="vignette" maskContentUnits="objectBoundingBox"><ellipse cx=".5" cy=".5" rx=".5" ry=".5" fill="url(#soft)"/></mask></defs>
                <rect width="360" height="144" fill="#7fb7be"/>
                <g transform="rotate(-4 90 72)"><rect id="slot-photo" x="14" y="10" width="160" height="124" mask="url(#vignette)"/></g>
                <g mask="url(#vignette)"><rect x="186" y="12" width="164" height="120" fill="#fff7e6"/><rect id="slot-headline" x="196" y="22" width="144" height="100"/></g>
                """, Map.of("pictures/dusk.jpg", dusk()));
    }

    private static byte[] dusk() {
        var photo = new BufferedImage(480, 360, BufferedImage.TYPE_INT_RGB);
        var canvas = photo.createGraphics();
        canvas.setPaint(new GradientPaint(0, 0, new Color(0x1b2a5c), 0, 300, new Color(0xf2a65a)));
        canvas.fillRect(0, 0, 480, 300);
        canvas.setPaint(new Color(0xfff1c4));
        canvas.fillOval(280, 170, 90, 90);
        canvas.setPaint(new GradientPaint(0, 260, new Color(0x6b3d4a), 0, 360, new Color(0x14182c)));
        canvas.fillRect(0, 260, 480, 100);
        canvas.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(photo, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
