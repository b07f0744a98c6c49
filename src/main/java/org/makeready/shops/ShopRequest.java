package org.makeready.shops;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.makeready.platform.http.PlainText;
import org.makeready.press.render.pdf.PrintSetup;

/// A print shop as it is set up. What is left out takes its default.
@Schema(name = "PrintShopSettings")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShopRequest(
        @Schema(examples = "Demo Print")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String name,

        @Schema(description = "What it takes") @NotEmpty @Size(max = 100)
        List<@Valid CapabilityRequest> makes,

        @Schema(
                description = "What its cutter calls the line it follows",
                examples = "CutContour",
                defaultValue = "CutContour")
        @Pattern(regexp = INK, message = NOT_AN_INK)
        String cutName,

        @Schema(description = "What its white ink is called", examples = "White", defaultValue = "White")
        @Pattern(regexp = INK, message = NOT_AN_INK)
        String whiteName,

        @Schema(description = "Other inks it carries", examples = "[\"PANTONE 185 C\"]") @Size(max = 20)
        List<@NotBlank @Pattern(regexp = INK, message = NOT_AN_INK) String> spots,

        @Schema(
                description = "How words are written: as text in embedded fonts, or as outlines",
                enumeration = {"text", "outlines"},
                defaultValue = "text")
        @Pattern(regexp = "text|outlines", message = "is text or outlines")
        String text,

        @Schema(description = "What is printed outside the bleed; all of it unless told") @Valid
        MarksRequest marks,

        @Schema(description = "By which clock it works", examples = "Europe/Berlin", defaultValue = "UTC")
        @Size(max = 64)
        String timeZone,

        @Schema(description = "Working days from approval to dispatch", examples = "3", defaultValue = "3")
        @Min(1)
        @Max(60)
        Integer leadDays,

        @Schema(
                description = "The printing condition its own profile stands for, as the ICC's registry names it",
                examples = "FOGRA51",
                defaultValue = "Custom")
        @Size(max = 64)
        @Pattern(regexp = "[ -~]*", message = "holds plain Latin letters, digits and signs only")
        String condition) {
    static final String INK = "[!-~]([ -~]{0,62}[!-~])?",
            NOT_AN_INK = "has 1 to 64 plain Latin letters, digits and signs";

    @Schema(name = "PrintShopMakes")
    record CapabilityRequest(
            @Schema(examples = "bumper-sticker") @NotBlank @Size(max = 64)
            String product,

            @Schema(
                    description = "All that can be printed on unless told",
                    examples = "[\"vinyl-white\", \"vinyl-clear\"]")
            @Size(max = 100)
            List<@NotBlank @Size(max = 64) String> materials) {}

    @Schema(name = "PrintShopMarks")
    record MarksRequest(
            @Schema(description = "Where the piece is trimmed")
            boolean crop,

            @Schema(description = "A line that tells whose piece it is")
            boolean slug,

            @Schema(description = "Patches of the process inks")
            boolean colours) {}

    ShopSettings settings() {
        return new ShopSettings(
                makes.stream()
                        .map(m -> new ShopSettings.ProductCapability(m.product(), m.materials()))
                        .toList(),
                cutName,
                whiteName,
                spots,
                text == null ? null : PrintSetup.Lettering.valueOf(text.toUpperCase(Locale.ROOT)),
                marks == null ? null : new PrintSetup.Marks(marks.crop(), marks.slug(), marks.colours()),
                timeZone,
                leadDays == null ? 0 : leadDays,
                condition);
    }

    static ShopRequest of(String name, ShopSettings s) {
        return new ShopRequest(
                name,
                s.makes().stream()
                        .map(m ->
                                new CapabilityRequest(m.product(), m.materials().isEmpty() ? null : m.materials()))
                        .toList(),
                s.cutName(),
                s.white(),
                s.spots(),
                s.text().name().toLowerCase(Locale.ROOT),
                new MarksRequest(s.marks().crop(), s.marks().slug(), s.marks().colours()),
                s.timeZone(),
                s.leadDays(),
                s.condition());
    }
}
