package org.makeready.sheets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.makeready.account.Caller;
import org.makeready.account.Role;
import org.makeready.platform.http.BlobResponses;
import org.makeready.platform.idempotency.IdempotencyKey;
import org.makeready.platform.idempotency.IdempotentRequests;
import org.makeready.press.hash.Sha256;

@Path("/api/sheets")
@RolesAllowed(Role.OF_PRINT_SHOPS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sheets", description = "Gang sheets: several jobs on one press sheet or roll")
@APIResponse(
        responseCode = "401",
        description = "Missing or invalid API key",
        content = @Content(mediaType = "application/problem+json"))
class SheetResource {
    private final Caller caller;
    private final SheetImposition imposition;
    private final BlobResponses blobs;
    private final IdempotentRequests idempotentRequests;
    private final ObjectMapper json;

    SheetResource(
            Caller caller,
            SheetImposition imposition,
            BlobResponses blobs,
            IdempotentRequests idempotentRequests,
            ObjectMapper json) {
        this.caller = caller;
        this.imposition = imposition;
        this.blobs = blobs;
        this.idempotentRequests = idempotentRequests;
        this.json = json;
    }

    @POST
    @Operation(
            summary = "Place several jobs on sheets or a roll",
            description = "Places all pieces of the listed jobs on as little material as possible. "
                    + "The file is built from the print files of the jobs, with their cut lines, "
                    + "white ink and spot inks.")
    @APIResponse(
            responseCode = "201",
            description = "The position of every piece, and the file",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SheetView.class)))
    @APIResponse(
            responseCode = "404",
            description = "Print job not found",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "409",
            description = "A job is neither claimed nor started",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "422",
            description = "A piece does not fit, or the jobs use different materials",
            content = @Content(mediaType = "application/problem+json"))
    public Response impose(
            @Parameter(
                            required = true,
                            example = "\"2f1d7f52-6a5c-4d0e-9e0a-6a1d0a8c9b11\"",
                            description = "1 to 255 visible ASCII characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = SheetRequest.class),
                                            examples = {
                                                @ExampleObject(name = "a sheet of 28 by 40 inches", value = """
                            {"jobs": ["job_8mc2vqyx5rtflwb0skzn3g7aqe"], "on": {"width": "28in", "height": "40in"},
                             "margin": "0.25in", "gutter": "0.125in"}"""),
                                                @ExampleObject(name = "a roll for a guillotine", value = """
                            {"jobs": ["job_8mc2vqyx5rtflwb0skzn3g7aqe"], "on": {"width": "54in"},
                             "guillotine": true}""")
                                            }))
                    @NotNull
                    @Valid
                    SheetRequest request)
            throws JsonProcessingException {
        var shop = caller.account();
        return idempotentRequests
                .executeOnce(
                        IdempotencyKey.parse(key, shop, "POST", "/api/sheets"),
                        Sha256.hex(json.writeValueAsBytes(request)),
                        () -> imposition.prepare(shop, request))
                .response();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Get a sheet with the position of every piece")
    @APIResponse(responseCode = "200", description = "The sheet")
    @APIResponse(
            responseCode = "404",
            description = "Sheet not found",
            content = @Content(mediaType = "application/problem+json"))
    public SheetView get(@PathParam("id") String id) {
        return SheetView.of(imposition.of(caller.account(), id));
    }

    @GET
    @Path("/{id}/sheet.pdf")
    @Produces("application/pdf")
    @Operation(
            summary = "Download the file to print",
            description = "PDF/X-4. Its ETag is its SHA-256; range requests are supported.")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "206", description = "The requested range")
    @APIResponse(
            responseCode = "404",
            description = "Sheet not found",
            content = @Content(mediaType = "application/problem+json"))
    public Response file(@PathParam("id") String id, @Context HttpHeaders headers) {
        var sheets = imposition.of(caller.account(), id);
        return blobs.named(sheets.id + ".pdf", sheets.sha256, "application/pdf", headers);
    }
}
