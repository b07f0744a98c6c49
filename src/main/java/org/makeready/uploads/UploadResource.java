package org.makeready.uploads;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.makeready.account.Accounts;
import org.makeready.account.Caller;
import org.makeready.account.Role;
import org.makeready.platform.http.Refusals;
import org.makeready.platform.idempotency.IdempotencyKey;
import org.makeready.platform.idempotency.IdempotentRequests;
import org.makeready.platform.idempotency.ReplayableResponse;
import org.makeready.press.hash.Sha256;
import org.makeready.reading.LintReport;
import org.makeready.reading.UploadLimits;
import org.makeready.versions.NewVersions;

@Path("/api/templates")
@RolesAllowed({Role.OF_MERCHANDISERS, Role.OF_ADMINISTRATORS})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Merchandising", description = "Upload, lint, certify and publish templates")
@APIResponse(
        responseCode = "401",
        description = "Missing or invalid API key",
        content = @Content(mediaType = "application/problem+json"))
@APIResponse(
        responseCode = "403",
        description = "You are not a merchandiser",
        content = @Content(mediaType = "application/problem+json"))
@APIResponse(
        responseCode = "413",
        description = "More than 16 MiB",
        content = @Content(mediaType = "application/problem+json"))
@APIResponse(
        responseCode = "415",
        description = "Not a zip file",
        content = @Content(mediaType = "application/problem+json"))
@APIResponse(
        responseCode = "503",
        description = "Too many uploads at once; try again after Retry-After",
        content = @Content(mediaType = "application/problem+json"))
class UploadResource {
    private static final String WHAT = "A template";
    private static final String ZIP = "application/zip",
            ZIP_TOO = "application/x-zip-compressed",
            BYTES = "application/octet-stream";

    private final Caller caller;
    private final Accounts accounts;
    private final UploadSpool spool;
    private final Uploads uploads;
    private final TemplateProposals drafts;
    private final IdempotentRequests idempotentRequests;
    private final ObjectMapper json;

    UploadResource(
            Caller caller,
            Accounts accounts,
            UploadSpool spool,
            Uploads uploads,
            TemplateProposals drafts,
            IdempotentRequests idempotentRequests,
            ObjectMapper json) {
        this.caller = caller;
        this.accounts = accounts;
        this.spool = spool;
        this.uploads = uploads;
        this.drafts = drafts;
        this.idempotentRequests = idempotentRequests;
        this.json = json;
    }

    @POST
    @Consumes({ZIP, ZIP_TOO, BYTES})
    @Operation(
            summary = "Upload a template",
            description = "The body is a zip file of the template's folder: "
                    + "template.json, its SVG files, a folder pictures, and notes. "
                    + "At most 16 MiB, 24 million bytes unpacked, 200 files. "
                    + "It becomes a draft; customers see it after you publish it. "
                    + "Uploading the same content again gives the same version. "
                    + "You can also send a form with a file and the fields product and slug. "
                    + "For a single drawing (image/svg+xml, or such a file in a form with product, "
                    + "size and title) a template is proposed.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "201",
            description = "A new version was created, as a draft",
            content = @Content(schema = @Schema(implementation = UploadView.class)))
    @APIResponse(
            responseCode = "200",
            description = "This content had been uploaded before",
            content = @Content(schema = @Schema(implementation = UploadView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The slug is used by a template of another product, "
                    + "or the first request with this Idempotency-Key is still running",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "422",
            description = "The template has errors: errors lists each one with file, line and column",
            content = @Content(mediaType = "application/problem+json"))
    public Response upload(
            @Parameter(example = "bumper-sticker") @QueryParam("product") @DefaultValue("") String product,
            @Parameter(example = "honk-if", description = "Default: the name of the folder in the zip file")
                    @QueryParam("slug")
                    Optional<String> slug,
            @Parameter(description = "Optional: the same content is never stored twice") @HeaderParam("Idempotency-Key")
                    Optional<String> key,
            InputStream body)
            throws IOException {
        return saveUpload(new Uploads.UploadTarget(product, requireSlug(slug)), key, body);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response uploadForm(
            @RestForm String product,
            @RestForm String slug,
            @RestForm String size,
            @RestForm String title,
            @HeaderParam("Idempotency-Key") Optional<String> key,
            @RestForm(FileUpload.ALL) List<FileUpload> files)
            throws IOException {
        try (var body = onlyFile(files)) {
            if (!drawing(files.getFirst())) return saveUpload(target(product, slug), key, body);
            return Response.ok(drafts.view(propose(
                            new TemplateProposals.ProposalRequest(
                                    target(product, slug).product(),
                                    Optional.ofNullable(size).orElse(""),
                                    Optional.ofNullable(title)),
                            body)))
                    .build();
        }
    }

    @POST
    @Path("/lint")
    @Consumes({ZIP, ZIP_TOO, BYTES})
    @Operation(
            summary = "Lint a template without saving it",
            description = "Works like the upload, but stores nothing and also answers 200 when there are errors. "
                    + "With Accept: application/zip you get the folder with all fixable findings fixed.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "200",
            description = "All findings, with rule, severity, file, line, column, message and fix",
            content = @Content(schema = @Schema(implementation = LintReport.class)))
    @APIResponse(
            responseCode = "422",
            description = "Product not found",
            content = @Content(mediaType = "application/problem+json"))
    public LintReport lint(
            @Parameter(example = "bumper-sticker") @QueryParam("product") @DefaultValue("") String product,
            @QueryParam("slug") Optional<String> slug,
            InputStream body)
            throws IOException {
        return lintReport(new Uploads.UploadTarget(product, requireSlug(slug)), body);
    }

    @POST
    @Path("/lint")
    @Consumes({ZIP, ZIP_TOO, BYTES})
    @Produces(ZIP + ";qs=0.5")
    @Operation(hidden = true)
    public Response fix(
            @QueryParam("product") @DefaultValue("") String product,
            @QueryParam("slug") Optional<String> slug,
            InputStream body)
            throws IOException {
        try (var zip = spool.receive(body, UploadLimits.ZIP_BYTES, WHAT)) {
            var fixed = spool.withPermit(
                    UploadLimits.WAITING,
                    () -> uploads.fix(zip.bytes(), new Uploads.UploadTarget(product, requireSlug(slug))));
            return Response.ok(fixed, ZIP)
                    .header("Content-Disposition", "attachment; filename=\"fixed.zip\"")
                    .build();
        }
    }

    @POST
    @Path("/lint")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public LintReport lintForm(
            @RestForm String product, @RestForm String slug, @RestForm(FileUpload.ALL) List<FileUpload> files)
            throws IOException {
        try (var body = onlyFile(files)) {
            return lintReport(target(product, slug), body);
        }
    }

    private LintReport lintReport(Uploads.UploadTarget wanted, InputStream body) throws IOException {
        try (var zip = spool.receive(body, UploadLimits.ZIP_BYTES, WHAT)) {
            return spool.withPermit(
                    UploadLimits.WAITING,
                    () -> LintReport.of(uploads.lint(zip.bytes(), wanted).findings()));
        }
    }

    private Response saveUpload(Uploads.UploadTarget wanted, Optional<String> key, InputStream body)
            throws IOException {
        try (var zip = spool.receive(body, UploadLimits.ZIP_BYTES, WHAT)) {
            return spool.withPermit(UploadLimits.WAITING, () -> answer(wanted, key, zip.bytes()))
                    .response();
        }
    }

    private ReplayableResponse answer(Uploads.UploadTarget wanted, Optional<String> key, ByteBuffer zip) {
        if (key.isEmpty()) return answer(uploads.lint(zip, wanted));
        return idempotentRequests.executeOnce(
                IdempotencyKey.parse(key.get(), caller.account(), "POST", "/api/templates"),
                fingerprint(wanted, zip),
                () -> {
                    var looked = uploads.lint(zip, wanted);
                    return () -> answer(looked);
                });
    }

    private ReplayableResponse answer(Uploads.LintedFolder looked) {
        var taken = uploads.save(looked, new NewVersions.Author(caller.account(), accounts.name(caller.account())));
        var saved = taken.version();
        try {
            return new ReplayableResponse(
                    saved.created() ? 201 : 200,
                    "/api/templates/%s/versions/%d".formatted(saved.slug(), saved.version()),
                    saved.tag(),
                    json.writeValueAsString(UploadView.of(looked, taken)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String fingerprint(Uploads.UploadTarget wanted, ByteBuffer zip) {
        var bytes = new byte[zip.limit()];
        zip.get(0, bytes);
        return Sha256.hex((wanted.product() + " " + wanted.slug().orElse("") + " " + Sha256.hex(bytes))
                .getBytes(StandardCharsets.UTF_8));
    }

    private static Uploads.UploadTarget target(String product, String slug) {
        return new Uploads.UploadTarget(product == null ? "" : product, requireSlug(Optional.ofNullable(slug)));
    }

    private static Optional<String> requireSlug(Optional<String> slug) {
        slug.filter(name -> !name.isEmpty() && !Uploads.validSlug(name)).ifPresent(name -> {
            throw Refusals.invalid(
                    "Invalid slug.",
                    List.of(Refusals.error(
                            "?slug",
                            "slug",
                            "A slug has lower-case letters, digits and single hyphens, at most 80 characters.",
                            "For example birthday-balloons.")));
        });
        return slug.filter(name -> !name.isEmpty());
    }

    private TemplateProposals.TemplateProposal propose(TemplateProposals.ProposalRequest wanted, InputStream body)
            throws IOException {
        try (var drawing = spool.receive(body, UploadLimits.ZIP_BYTES, WHAT)) {
            return spool.withPermit(UploadLimits.WAITING, () -> drafts.propose(drawing.bytes(), wanted));
        }
    }

    /// Browsers and programs send all kinds of types: the first letter decides.
    private static boolean drawing(FileUpload file) throws IOException {
        try (var in = Files.newInputStream(file.uploadedFile())) {
            return new String(in.readNBytes(100), StandardCharsets.ISO_8859_1)
                    .replaceFirst("^\\xEF\\xBB\\xBF", "")
                    .stripLeading()
                    .startsWith("<");
        }
    }

    private static InputStream onlyFile(List<FileUpload> files) throws IOException {
        if (files.size() != 1) throw Refusals.invalid("Send one template at a time.", List.of());
        return Files.newInputStream(files.getFirst().uploadedFile());
    }
}
