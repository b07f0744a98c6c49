package org.makeready.designs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.makeready.account.Customer;
import org.makeready.choices.ChoicesProblems;
import org.makeready.drawing.DrawingResponses;
import org.makeready.drawing.Renderer;
import org.makeready.platform.http.Refusals;
import org.makeready.press.bytes.Impression;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;

/// What a saved design looks like just now. Drawn on demand: the same fingerprint is the same bytes, so it is the ETag.
@Path("/api/designs/{id}")
@RolesAllowed(Customer.ROLE)
@Tag(name = "Designs")
@APIResponse(responseCode = "200", description = "The picture")
@APIResponse(responseCode = "304", description = "Not modified (If-None-Match)")
@APIResponse(
        responseCode = "401",
        description = "Missing or invalid token",
        content = @Content(mediaType = "application/problem+json"))
@APIResponse(
        responseCode = "404",
        description = "Design not found",
        content = @Content(mediaType = "application/problem+json"))
@APIResponse(
        responseCode = "422",
        description = "Its choices cannot be printed yet; lists every reason with a pointer",
        content = @Content(mediaType = "application/problem+json"))
class DesignPictureResource {
    private final Customer customer;
    private final Designs designs;
    private final DesignEditor editor;
    private final Renderer renderer;

    DesignPictureResource(Customer customer, Designs designs, DesignEditor editor, Renderer renderer) {
        this.customer = customer;
        this.designs = designs;
        this.editor = editor;
        this.renderer = renderer;
    }

    @GET
    @Path("/preview.svg")
    @Produces("image/svg+xml")
    @Operation(summary = "Get all faces of a design, side by side, as SVG")
    public Response svg(@PathParam("id") String id, @Context Request request) {
        var composition = composition(id);
        return picture(request, "image/svg+xml", composition.fingerprint() + ".svg", () -> renderer.svg(composition));
    }

    @GET
    @Path("/preview.png")
    @Produces("image/png")
    @Operation(summary = "Get one face of a design as PNG")
    public Response png(
            @PathParam("id") String id,
            @QueryParam("width") @DefaultValue("600") @Min(16) @Max(2400) int width,
            @QueryParam("face") String face,
            @Context Request request) {
        var composition = composition(id);
        var shown = DrawingResponses.face(composition, face);
        return picture(
                request,
                "image/png",
                composition.fingerprint() + "." + shown.name() + "." + width + ".png",
                () -> renderer.png(composition, shown, width));
    }

    @GET
    @Path("/proof.pdf")
    @Produces("application/pdf")
    @Operation(summary = "Get a design as PDF, one page for each face")
    public Response pdf(@PathParam("id") String id, @Context Request request) {
        var composition = composition(id);
        return picture(request, "application/pdf", composition.fingerprint() + ".pdf", () -> renderer.pdf(composition));
    }

    private Composition composition(String id) {
        var design = designs.saved(customer.id(), id).orElseThrow(() -> Refusals.notFound("design"));
        return switch (editor.composed(customer.id(), design)) {
            case CompositionResult.Ready ready -> ready.composition();
            case CompositionResult.Refused refused ->
                throw Refusals.invalid(
                        "This design cannot be printed yet.",
                        refused.problems().stream().map(ChoicesProblems::error).toList());
        };
    }

    private static Response picture(Request request, String type, String tag, Supplier<Impression> drawn) {
        return DrawingResponses.response(
                request, new DrawingResponses.LazyDrawing(type, tag, drawn), "private, no-cache");
    }
}
