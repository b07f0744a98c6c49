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

        @Schema(description = "Products and materials the print shop prints") @NotEmpty @Size(max = 100)
        List<@Valid CapabilityRequest> makes,

        @Schema(
                description = "The cutter's name for the spot ink of the cut line",
                examples = "CutContour",
                defaultValue = "CutContour")
        @Pattern(regexp = INK, message = NOT_AN_INK)
        String cutName,

        @Schema(description = "The name of the white ink", examples = "White", defaultValue = "White")
        @Pattern(regexp = INK, message = NOT_AN_INK)
        String whiteName,

        @Schema(description = "Other inks the print shop uses", examples = "[\"PANTONE 185 C\"]") @Size(max = 20)
        List<@NotBlank @Pattern(regexp = INK, message = NOT_AN_INK) String> spots,

        @Schema(
                description = "How text is written in print files: text with embedded fonts, or outlines",
                enumeration = {"text", "outlines"},
                defaultValue = "text")
        @Pattern(regexp = "text|outlines", message = "must be text or outlines")
        String text,

        @Schema(description = "Marks printed outside the bleed; default all") @Valid
        MarksRequest marks,

        @Schema(description = "IANA time zone of the print shop", examples = "Europe/Berlin", defaultValue = "UTC")
        @Size(max = 64)
        String timeZone,

        @Schema(description = "Working days from approval to shipping", examples = "3", defaultValue = "3")
        @Min(1)
        @Max(60)
        Integer leadDays,

        @Schema(
                description = "The printing condition of the shop's own profile, as named in the ICC registry",
                examples = "FOGRA51",
                defaultValue = "Custom")
        @Size(max = 64)
        @Pattern(regexp = "[ -~]*", message = "may contain only ASCII letters, digits and signs")
        String condition) {
    static final String INK = "[!-~]([ -~]{0,62}[!-~])?",
            NOT_AN_INK = "must have 1 to 64 ASCII letters, digits and signs";

    @Schema(name = "PrintShopMakes")
    record CapabilityRequest(
            @Schema(examples = "bumper-sticker") @NotBlank @Size(max = 64)
            String product,

            @Schema(
                    description = "Default: all materials of the product",
                    examples = "[\"vinyl-white\", \"vinyl-clear\"]")
            @Size(max = 100)
            List<@NotBlank @Size(max = 64) String> materials) {}

    @Schema(name = "PrintShopMarks")
    record MarksRequest(
            @Schema(description = "Crop marks that show where the piece is trimmed")
            boolean crop,

            @Schema(description = "A line of text that identifies the job")
            boolean slug,

            @Schema(description = "Colour patches of the process inks")
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
