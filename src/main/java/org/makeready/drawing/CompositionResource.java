package org.makeready.drawing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.makeready.account.Customer;
import org.makeready.choices.ChoicesProblems;
import org.makeready.choices.ChoicesRequest;
import org.makeready.pictures.OwnPictures;
import org.makeready.platform.http.ProblemException;
import org.makeready.platform.http.Refusals;
import org.makeready.press.artwork.PictureSupply;
import org.makeready.press.bytes.Impression;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.render.svg.SvgPlate;
import org.makeready.press.template.Face;
import org.makeready.press.template.Template;

/// Choices put into a template, once, for looking at: nothing is saved. Hundreds of customers ask at once for what
/// takes a tenth of a millisecond: on virtual threads they are served in the order they come, on pooled ones those whom
/// the operating system puts aside wait several times as long as others.
@Path("/api/compositions")
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
@Tag(
        name = "Compositions",
        description = "Preview a template with your choices as JSON, SVG, PNG or PDF, selected by the header Accept")
@APIResponse(
        responseCode = "400",
        description = "Malformed JSON or an unknown field",
        content = @Content(mediaType = "application/problem+json"))
@APIResponse(
        responseCode = "404",
        description = "Template or version not found",
        content = @Content(mediaType = "application/problem+json"))
@APIResponse(
        responseCode = "406",
        description = "The header Accept has none of the available formats",
        content = @Content(mediaType = "application/problem+json"))
@APIResponse(
        responseCode = "422",
        description = "Invalid request, or, for SVG, PNG and PDF, choices that cannot be printed",
        content = @Content(mediaType = "application/problem+json"))
class CompositionResource {
    private static final String CACHING = "private, no-cache";
    private final VisibleTemplates templates;
    private final Renderer renderer;
    private final Customer customer;
    private final OwnPictures pictures;
    private final PrintWarnings printWarnings;

    CompositionResource(
            VisibleTemplates templates,
            Renderer renderer,
            Customer customer,
            OwnPictures pictures,
            PrintWarnings printWarnings) {
        this.templates = templates;
        this.renderer = renderer;
        this.customer = customer;
        this.pictures = pictures;
        this.printWarnings = printWarnings;
    }

    @Schema(name = "CompositionRequest")
    record CompositionRequest(
            @Schema(examples = "birthday-balloons") @NotBlank @Size(max = 100)
            String template,

            @Schema(description = "Default: the published version") @Min(1)
            Integer version,

            @NotNull @Valid ChoicesRequest choices) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Composition")
    record Figures(
            @Schema(description = "Hash that identifies the picture; absent while there are problems")
            String fingerprint,

            int version,
            List<Side> faces,
            List<SetText> texts,
            List<SetPicture> pictures,
            List<ProblemException.ProblemError> problems,

            @Schema(
                    description = "Things that can be printed but may not look good, "
                            + "such as pictures with a low resolution, and preflight findings such as "
                            + "text-contrast")
            List<ProblemException.ProblemError> warnings) {}

    @Schema(name = "CompositionFace", description = "A face and its size in points")
    record Side(String name, double width, double height) {
        static Side of(Face face) {
            return new Side(
                    face.name(), face.trim().width().pt(), face.trim().height().pt());
        }
    }

    @Schema(
            description = "How the text of a slot was set: size in points, letter spacing in em, "
                    + "line height as a multiple of the size")
    record SetText(
            String slot,
            double size,
            List<String> lines,
            String font,
            double letterSpacing,
            double lineHeight,

            @Schema(description = "Steps that were needed to make the text fit: shrink, tighten, break, condense")
            List<String> steps) {
        static SetText of(Composition.SetText text) {
            return new SetText(
                    text.slot(),
                    rounded(text.size().pt(), 100),
                    text.lines(),
                    text.font(),
                    rounded(text.letterSpacing(), 10_000),
                    rounded(text.lineHeight(), 10_000),
                    text.steps().stream()
                            .map(step -> step.name().toLowerCase(Locale.ROOT))
                            .toList());
        }

        private static double rounded(double value, int parts) {
            return (double) Math.round(value * parts) / parts;
        }
    }

    @Schema(description = "The resolution of a slot's picture in print, in pixels per inch")
    record SetPicture(String slot, @Schema(examples = "284") int ppi) {
        static SetPicture of(Composition.SetPicture picture) {
            return new SetPicture(picture.slot(), (int) picture.ppi());
        }
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Preview a template with choices",
            description = "JSON responses always have status 200 and list the problems; "
                    + "SVG, PNG and PDF have status 422 while there are problems.")
    @APIResponse(responseCode = "200", description = "The result, or the reasons why it cannot be printed")
    public Figures figures(@NotNull @Valid CompositionRequest request) {
        int version = version(request);
        var template = template(request, version);
        var faces = template.faces().stream().map(Side::of).toList();
        return switch (composed(template, request.choices().choices())) {
            case CompositionResult.Ready(Composition c) ->
                new Figures(
                        c.fingerprint(),
                        version,
                        faces,
                        c.texts().stream().map(SetText::of).toList(),
                        c.pictures().stream().map(SetPicture::of).toList(),
                        List.of(),
                        warnings(c));
            case CompositionResult.Refused(var problems) ->
                new Figures(
                        null,
                        version,
                        faces,
                        List.of(),
                        List.of(),
                        problems.stream().map(ChoicesProblems::error).toList(),
                        List.of());
        };
    }

    private List<ProblemException.ProblemError> warnings(Composition composition) {
        return Stream.concat(
                        composition.warnings().stream().map(ChoicesProblems::error),
                        printWarnings.of(composition).stream())
                .toList();
    }

    @POST
    @Produces("image/svg+xml")
    @Operation(
            summary = "Preview a template with choices",
            description = "Layers make live previews fast: fetch the base when inks, options or pictures change, "
                    + "and only the overlay when texts change.")
    public Response svg(
            @NotNull @Valid CompositionRequest request,
            @QueryParam("face") String face,
            @QueryParam("layer") @DefaultValue("all") @Pattern(regexp = "all|base|overlay") String layer) {
        var composition = composition(request);
        return picture(
                "image/svg+xml",
                renderer.svg(
                        composition,
                        DrawingResponses.face(composition, face),
                        SvgPlate.SvgLayer.valueOf(layer.toUpperCase(Locale.ROOT))));
    }

    @POST
    @Produces("image/png")
    public Response png(
            @NotNull @Valid CompositionRequest request,
            @QueryParam("face") String face,
            @QueryParam("width") @DefaultValue("600") @Min(16) @Max(2400) int width) {
        var composition = composition(request);
        return picture("image/png", renderer.png(composition, DrawingResponses.face(composition, face), width));
    }

    @POST
    @Produces("application/pdf")
    public Response pdf(@NotNull @Valid CompositionRequest request) {
        return picture("application/pdf", renderer.pdf(composition(request)));
    }

    private static Response picture(String type, Impression drawn) {
        return Response.ok(DrawingResponses.body(drawn), type)
                .header("Cache-Control", CACHING)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /// Who asks is of interest only to those who use a picture of their own: everybody else needs no token.
    private CompositionResult composed(Template template, Choices choices) {
        var owner = OwnPictures.ownIds(choices).isEmpty() ? Optional.<String>empty() : customer.idIfKnown();
        return renderer.compose(
                template, choices, owner.map(id -> pictures.of(id, choices)).orElse(PictureSupply.NONE));
    }

    private Composition composition(CompositionRequest request) {
        return switch (composed(
                template(request, version(request)), request.choices().choices())) {
            case CompositionResult.Ready(Composition composition) -> composition;
            case CompositionResult.Refused(var problems) ->
                throw Refusals.invalid(
                        "These choices cannot be printed.",
                        problems.stream().map(ChoicesProblems::error).toList());
        };
    }

    private int version(CompositionRequest request) {
        if (request.version() != null) return request.version();
        return templates.publishedVersion(request.template()).orElseThrow(() -> Refusals.notFound("template"));
    }

    private Template template(CompositionRequest request, int version) {
        return templates.version(request.template(), version).orElseThrow(() -> Refusals.notFound("template"));
    }
}
