package org.makeready.uploads;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.makeready.account.Accounts;
import org.makeready.account.Caller;
import org.makeready.account.Role;
import org.makeready.catalog.TemplateVersions;
import org.makeready.platform.http.Refusals;
import org.makeready.reading.Bundle;
import org.makeready.reading.LintReport;
import org.makeready.reading.UnusableZip;
import org.makeready.reading.UploadLimits;
import org.makeready.versions.NewVersions;

@Path("/api/template-bundles")
@RolesAllowed({Role.OF_MERCHANDISERS, Role.OF_ADMINISTRATORS})
@Tag(name = "Merchandising")
@APIResponse(
        responseCode = "401",
        description = "Missing or invalid API key",
        content = @Content(mediaType = "application/problem+json"))
@APIResponse(
        responseCode = "403",
        description = "You are not a merchandiser",
        content = @Content(mediaType = "application/problem+json"))
class BundleResource {
    private static final String ZIP = "application/zip",
            ZIP_TOO = "application/x-zip-compressed",
            BYTES = "application/octet-stream",
            LINES = "application/x-ndjson";

    private final Caller caller;
    private final Accounts accounts;
    private final UploadSpool spool;
    private final BundleTransfer transfer;
    private final TemplateVersions versions;
    private final ObjectMapper json;

    BundleResource(
            Caller caller,
            Accounts accounts,
            UploadSpool spool,
            BundleTransfer transfer,
            TemplateVersions versions,
            ObjectMapper json) {
        this.caller = caller;
        this.accounts = accounts;
        this.spool = spool;
        this.transfer = transfer;
        this.versions = versions;
        this.json = json;
    }

    @POST
    @Consumes({ZIP, ZIP_TOO, BYTES})
    @Produces(LINES)
    @Operation(
            summary = "Upload many templates at once",
            description = "The body is a zip file with up to 500 folders product/slug/…, at most 64 MiB. "
                    + "Each folder is processed by itself: errors in one do not affect the others. "
                    + "The response has one line of JSON for each folder, sent as soon as the folder is done.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "200",
            description = "One line of JSON for each folder",
            content = @Content(mediaType = LINES, schema = @Schema(implementation = BundleLine.class)))
    @APIResponse(
            responseCode = "413",
            description = "More than 64 MiB",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "422",
            description = "The zip file cannot be read",
            content = @Content(mediaType = "application/problem+json"))
    public Response upload(
            InputStream body,
            @Parameter(description = "True: only check, store nothing") @QueryParam("dryRun") @DefaultValue("false")
                    boolean dryRun)
            throws IOException {
        var by = new NewVersions.Author(caller.account(), accounts.name(caller.account()));
        var zip = spool.receive(body, UploadLimits.BUNDLE_BYTES, "A bundle");
        try {
            var bundle = Bundle.of(zip.bytes());
            StreamingOutput report = out -> {
                try (zip) {
                    transfer.upload(zip.bytes(), bundle, dryRun ? Optional.empty() : Optional.of(by), lines(out));
                }
            };
            return Response.ok(report, LINES).build();
        } catch (UnusableZip e) {
            zip.close();
            LintReport.of(List.of(e.finding())).requirePublishable("The zip file is rejected.");
            throw new IllegalStateException(e);
        }
    }

    private Consumer<BundleLine> lines(OutputStream out) {
        return line -> {
            try {
                out.write(json.writeValueAsBytes(line));
                out.write('\n');
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    @GET
    @Produces(ZIP)
    @RolesAllowed({Role.OF_MERCHANDISERS, Role.OF_REVIEWERS, Role.OF_ADMINISTRATORS})
    @Operation(
            summary = "Download all published templates as one zip file",
            description = "In the format that the upload accepts. The same templates always give the same zip file.")
    @APIResponse(
            responseCode = "200",
            description = "The zip file, created while it is sent",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response export(
            @Parameter(example = "bumper-sticker", description = "Only templates of this product")
                    @QueryParam("product")
                    @DefaultValue("")
                    String product) {
        StreamingOutput zip = out -> transfer.export(product, out);
        return attached(zip, (product.matches(Uploads.SLUG) ? product : "templates") + ".zip");
    }

    @GET
    @Path("/{slug}/{version}")
    @Produces(ZIP)
    @RolesAllowed({Role.OF_MERCHANDISERS, Role.OF_REVIEWERS, Role.OF_ADMINISTRATORS})
    @Operation(summary = "Download one version of a template as a zip file")
    @APIResponse(
            responseCode = "200",
            description = "The folder of the template",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "404",
            description = "Version not found",
            content = @Content(mediaType = "application/problem+json"))
    public Response exportVersion(
            @Parameter(example = "birthday-balloons") @PathParam("slug") String slug,
            @Parameter(example = "1") @PathParam("version") int version) {
        var stored = versions.find(slug, version).orElseThrow(() -> Refusals.notFound("version"));
        StreamingOutput zip = out -> transfer.export(slug, version, stored, out);
        return attached(zip, slug + "-" + version + ".zip");
    }

    private static Response attached(StreamingOutput zip, String name) {
        return Response.ok(zip, ZIP)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
