package org.makeready.certificates;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.makeready.account.Caller;
import org.makeready.catalog.Templates;
import org.makeready.platform.http.BlobResponses;
import org.makeready.platform.http.Refusals;

@Path("/api/templates/{slug}/versions/{version}/certificate")
@PermitAll
@Tag(name = "Merchandising")
@APIResponse(
        responseCode = "404",
        description = "Template or version not found, or not yet published",
        content = @Content(mediaType = "application/problem+json"))
class CertificateResource {
    private final Certificates certificates;
    private final Templates templates;
    private final Caller caller;
    private final BlobResponses files;

    CertificateResource(Certificates certificates, Templates templates, Caller caller, BlobResponses files) {
        this.certificates = certificates;
        this.templates = templates;
        this.caller = caller;
        this.files = files;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Get the certificate of a version",
            description = "Shows how the version looks with worst-case texts, fonts, inks and options. "
                    + "Created at the first request, which takes some seconds. "
                    + "Everyone can read certificates of versions that are or were published; "
                    + "merchandisers also those of drafts.")
    @APIResponse(
            responseCode = "200",
            description = "The certificate",
            content = @Content(schema = @Schema(implementation = CertificateView.class)))
    @APIResponse(responseCode = "304", description = "Not modified (If-None-Match)")
    public Response see(
            @Parameter(example = "birthday-balloons") @PathParam("slug") String slug,
            @Parameter(example = "1") @PathParam("version") int version,
            @Context Request request) {
        requireVisible(slug, version);
        var certificate = certificates.of(slug, version);
        var tag = new EntityTag("%s-%s-%s"
                .formatted(
                        certificate.id.template(),
                        certificate.id.press(),
                        certificate.id.supplies().substring(0, 16)));
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null ? unchanged : Response.ok(CertificateView.of(slug, version, certificate)))
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    @GET
    @Path("/pictures/{number}.png")
    @Produces("image/png")
    @Operation(summary = "Get the picture of a failed case")
    @APIResponse(responseCode = "200", description = "The face as it would be printed, with a frame around the problem")
    public Response picture(
            @PathParam("slug") String slug,
            @PathParam("version") int version,
            @Parameter(example = "1") @PathParam("number") int number,
            @Context HttpHeaders headers) {
        requireVisible(slug, version);
        var pictures = certificates.of(slug, version).pictures;
        if (number < 1 || number > pictures.size() || pictures.get(number - 1) == null)
            throw Refusals.notFound("picture");
        return files.of(pictures.get(number - 1), "image/png", headers);
    }

    private void requireVisible(String slug, int version) {
        if (templates.visible(slug, version).isEmpty() && !caller.seesDrafts()) throw Refusals.notFound("version");
    }
}
