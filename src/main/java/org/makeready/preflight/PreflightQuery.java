package org.makeready.preflight;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.makeready.catalog.Products;
import org.makeready.platform.http.ProblemException;
import org.makeready.platform.http.Refusals;
import org.makeready.press.geometry.Length;
import org.makeready.press.preflight.PreflightJob;
import org.makeready.press.preflight.PreflightProfile;
import org.makeready.press.template.Product;

/// What a file is wanted for, as somebody asks.
record PreflightQuery(
        @Parameter(description = "house, sheetfed or digital-sticker")
        @QueryParam("profile")
        @DefaultValue("house")
        @Pattern(regexp = "house|sheetfed|digital-sticker")
        String profile,

        @Parameter(description = "Width of the finished piece, as ordered", example = "11.5in")
        @QueryParam("width")
        @Size(max = 20)
        String width,

        @Parameter(description = "Height of the finished piece, as ordered", example = "3in")
        @QueryParam("height")
        @Size(max = 20)
        String height,

        @Parameter(description = "Required number of pages") @QueryParam("pages") @Min(1) @Max(1000)
        Integer pages,

        @Parameter(
                description = "A product from GET /api/products; stickers need a cut line",
                example = "bumper-sticker")
        @QueryParam("product")
        @Size(max = 100)
        String product,

        @Parameter(description = "A material of that product; clear materials need white ink", example = "vinyl-clear")
        @QueryParam("material")
        @Size(max = 100)
        String material,

        @Parameter(description = "Your name for the spot ink of cut lines")
        @QueryParam("cutInk")
        @DefaultValue("CutContour")
        @Size(min = 1, max = 100)
        String cutInk,

        @Parameter(description = "Your name for the white ink")
        @QueryParam("whiteInk")
        @DefaultValue("White")
        @Size(min = 1, max = 100)
        String whiteInk,

        @Parameter(description = "Other inks you print with; may be repeated") @QueryParam("spot") @Size(max = 20)
        List<@Size(max = 100) String> spots) {

    PreflightProfile parsedProfile() {
        return PreflightProfile.named(profile).orElseThrow();
    }

    PreflightJob job(Products products) {
        var errors = new ArrayList<ProblemException.ProblemError>();
        var made = product == null ? Optional.<Product>empty() : products.product(product);
        if (product != null && made.isEmpty())
            errors.add(Refusals.error(
                    "/product",
                    "unknown-product",
                    "Product \"%s\" not found.".formatted(product),
                    "GET /api/products lists all products and their materials."));
        var stock = made.flatMap(known -> Optional.ofNullable(material).flatMap(known::material));
        if (material != null && made.isPresent() && stock.isEmpty()) {
            errors.add(Refusals.error(
                    "/material",
                    "unknown-material",
                    "%s is not available on the material \"%s\".".formatted(product, material),
                    "GET /api/products lists all products and their materials."));
        }
        var trim = trim(errors);
        if (!errors.isEmpty()) throw Refusals.invalid("The request is invalid.", errors);
        return new PreflightJob(
                trim,
                pages == null ? OptionalInt.empty() : OptionalInt.of(pages),
                made.filter(known -> known.cut().followsOutline()).isPresent(),
                made.filter(known -> known.needsWhiteInk(material)).isPresent(),
                cutInk,
                whiteInk,
                spots == null ? Set.of() : new TreeSet<>(spots)); // in order: the same question is the same bytes
    }

    private Optional<org.makeready.press.geometry.Size> trim(List<ProblemException.ProblemError> errors) {
        if (width == null && height == null) return Optional.empty();
        var across = length("width", width, errors);
        var down = length("height", height, errors);
        return across.flatMap(w -> down.map(h -> new org.makeready.press.geometry.Size(w, h)));
    }

    private static Optional<Length> length(String name, String written, List<ProblemException.ProblemError> errors) {
        try {
            if (written == null) throw new IllegalArgumentException("It is missing; send width and height together.");
            var length = Length.parse(written);
            if (length.pt() <= 0) throw new IllegalArgumentException("\"" + written + "\" is not a valid size.");
            return Optional.of(length);
        } catch (IllegalArgumentException e) {
            errors.add(Refusals.error(
                    "/" + name, "length-malformed", e.getMessage(), "Write it for example as 11.5in, 3mm or 216pt."));
            return Optional.empty();
        }
    }
}
