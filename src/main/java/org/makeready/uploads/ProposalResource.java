package org.makeready.uploads;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.makeready.account.Role;
import org.makeready.reading.UploadLimits;

@Path("/api/templates")
@RolesAllowed({Role.OF_MERCHANDISERS, Role.OF_ADMINISTRATORS})
@Consumes("image/svg+xml")
@Tag(name = "Merchandising")
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
        description = "More than 5 million bytes",
        content = @Content(mediaType = "application/problem+json"))
@APIResponse(
        responseCode = "503",
        description = "Too many uploads at once; try again after Retry-After",
        content = @Content(mediaType = "application/problem+json"))
class ProposalResource {
    private static final String DRAWING = """
            <svg xmlns="http://www.w3.org/2000/svg" width="11.75in" height="3.25in" viewBox="0 0 846 234"><title>Hello</title>
              <rect width="846" height="234" fill="#f6efdc"/><rect id="slot-words" x="60" y="50" width="726" height="134" fill="none"/></svg>""";

    private final UploadSpool spool;
    private final TemplateProposals drafts;

    ProposalResource(UploadSpool spool, TemplateProposals drafts) {
        this.spool = spool;
        this.drafts = drafts;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Propose a template for a drawing",
            description = "Slots are found by ids that start with slot-, options by ids that start with option-, "
                    + "the palette by the colours used. "
                    + "The response contains a first template.json and its lint findings; "
                    + "with Accept: application/zip it is the whole folder, "
                    + "ready to edit and upload. Nothing is stored.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "image/svg+xml",
                            examples = @ExampleObject(name = "one slot", value = DRAWING)))
    @APIResponse(
            responseCode = "200",
            description = "The proposed template, or the reasons why there is none",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(
            responseCode = "422",
            description = "Product not found",
            content = @Content(mediaType = "application/problem+json"))
    public ProposalView proposal(
            @Parameter(example = "bumper-sticker") @QueryParam("product") @DefaultValue("") String product,
            @Parameter(example = "11.5x3") @QueryParam("size") @DefaultValue("") String size,
            @Parameter(description = "Default: the title of the drawing", example = "Hello") @QueryParam("title")
                    Optional<String> title,
            InputStream body)
            throws IOException {
        return drafts.view(propose(new TemplateProposals.ProposalRequest(product, size, title), body));
    }

    @POST
    @Produces("application/zip;qs=0.5") // who asks for nothing special gets JSON
    @Operation(hidden = true)
    public Response folder(
            @QueryParam("product") @DefaultValue("") String product,
            @QueryParam("size") @DefaultValue("") String size,
            @QueryParam("title") Optional<String> title,
            InputStream body)
            throws IOException {
        return Response.ok(
                        drafts.zip(propose(new TemplateProposals.ProposalRequest(product, size, title), body)),
                        "application/zip")
                .header("Content-Disposition", "attachment; filename=\"draft.zip\"")
                .build();
    }

    private TemplateProposals.TemplateProposal propose(TemplateProposals.ProposalRequest wanted, InputStream body)
            throws IOException {
        try (var drawing = spool.receive(body, UploadLimits.ZIP_BYTES, "A drawing")) {
            return spool.withPermit(UploadLimits.WAITING, () -> drafts.propose(drawing.bytes(), wanted));
        }
    }
}
