package org.makeready.drawing;

import jakarta.annotation.security.PermitAll;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.makeready.platform.http.Refusals;
import org.makeready.press.artwork.PictureSupply;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.render.svg.SvgPlate;
import org.makeready.press.template.Face;

/// A template with its first sample choices: its picture in the catalog.
@Path("/api/templates/{slug}/preview.{kind:svg|png}")
@PermitAll
@Tag(name = "Catalog")
class TemplatePictureResource {
    private final VisibleTemplates templates;
    private final Renderer renderer;

    TemplatePictureResource(VisibleTemplates templates, Renderer renderer) {
        this.templates = templates;
        this.renderer = renderer;
    }

    @GET
    @Produces({"image/png", "image/svg+xml"})
    @Operation(summary = "Get a picture of a template with its sample choices, as SVG or PNG")
    @APIResponse(responseCode = "200", description = "The picture; if the query has `version`, it never changes")
    @APIResponse(responseCode = "404", description = "Template or version not found")
    public Response preview(
            @PathParam("slug") String slug,
            @PathParam("kind") String kind,
            @QueryParam("version") @Min(1) Integer version,
            @QueryParam("face") String face,
            @QueryParam("width") @DefaultValue("600") @Min(16) @Max(2400) int width,
            @Context Request request) {
        int shown = version != null
                ? version
                : templates.publishedVersion(slug).orElseThrow(() -> Refusals.notFound("template"));
        var template = templates.version(slug, shown).orElseThrow(() -> Refusals.notFound("template"));
        var composition = switch (renderer.compose(template, template.sample(), PictureSupply.NONE)) {
            case CompositionResult.Ready ready -> ready.composition();
            case CompositionResult.Refused _ -> throw Refusals.notFound("picture of this template");
        };
        return DrawingResponses.response(
                request,
                picture(composition, DrawingResponses.face(composition, face), kind, width),
                caching(slug, version));
    }

    private String caching(String slug, Integer version) {
        if (version == null) return "no-cache";
        return templates.open(slug, version) ? "public, max-age=31536000, immutable" : "private, no-store";
    }

    private DrawingResponses.LazyDrawing picture(Composition composition, Face face, String kind, int width) {
        var name = composition.fingerprint() + "." + face.name();
        return kind.equals("svg")
                ? new DrawingResponses.LazyDrawing(
                        "image/svg+xml", name + ".svg", () -> renderer.svg(composition, face, SvgPlate.SvgLayer.ALL))
                : new DrawingResponses.LazyDrawing(
                        "image/png", name + "." + width + ".png", () -> renderer.png(composition, face, width));
    }
}
