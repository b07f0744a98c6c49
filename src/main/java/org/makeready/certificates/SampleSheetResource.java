package org.makeready.certificates;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.makeready.account.Caller;
import org.makeready.catalog.Templates;
import org.makeready.drawing.DrawingResponses;
import org.makeready.platform.http.Refusals;
import org.makeready.press.composition.Composer;

@Path("/api/templates/{slug}/versions/{version}/samples.{kind:png|pdf}")
@PermitAll
@Tag(name = "Merchandising")
class SampleSheetResource {
    private static final int WIDTH = 2000;
    private final Templates templates;
    private final SampleSheets sheets;
    private final Certificates certificates;
    private final Caller caller;

    SampleSheetResource(Templates templates, SampleSheets sheets, Certificates certificates, Caller caller) {
        this.templates = templates;
        this.sheets = sheets;
        this.certificates = certificates;
        this.caller = caller;
    }

    @GET
    @Produces({"image/png", "application/pdf"})
    @Operation(
            summary = "Get a sample sheet of a version: texts, palettes and fonts",
            description = "Up to eight rows of texts and four palettes, with changing fonts; "
                    + "each cell looks exactly as it would be printed. "
                    + "The PDF uses vector graphics, so you can zoom in.")
    @APIResponse(responseCode = "200", description = "The sample sheet")
    @APIResponse(responseCode = "304", description = "Not modified (If-None-Match)")
    @APIResponse(
            responseCode = "404",
            description = "Template or version not found, or not yet published",
            content = @Content(mediaType = "application/problem+json"))
    public Response sheet(
            @Parameter(example = "birthday-balloons") @PathParam("slug") String slug,
            @Parameter(example = "1") @PathParam("version") int version,
            @PathParam("kind") String kind,
            @Context Request request) {
        if (templates.visible(slug, version).isEmpty() && !caller.seesDrafts()) throw Refusals.notFound("version");
        var template = templates.version(slug, version).orElseThrow(() -> Refusals.notFound("version"));
        var name = "samples.%s.%s.%s.%s"
                .formatted(
                        template.hash(),
                        Composer.version(),
                        certificates.supplies().substring(0, 16),
                        kind);
        return DrawingResponses.response(
                request,
                kind.equals("png")
                        ? new DrawingResponses.LazyDrawing("image/png", name, () -> sheets.png(template, WIDTH))
                        : new DrawingResponses.LazyDrawing("application/pdf", name, () -> sheets.pdf(template)),
                "no-cache");
    }
}
