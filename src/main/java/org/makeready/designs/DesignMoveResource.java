package org.makeready.designs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
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
import org.makeready.account.Customer;
import org.makeready.choices.ChoicesRequest;

@Path("/api/designs/{id}/move")
@RolesAllowed(Customer.ROLE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Designs")
@APIResponse(
        responseCode = "401",
        description = "Missing or invalid token",
        content = @Content(mediaType = "application/problem+json"))
class DesignMoveResource {
    private final Customer customer;
    private final DesignMove move;
    private final DesignEditor editor;

    DesignMoveResource(Customer customer, DesignMove move, DesignEditor editor) {
        this.customer = customer;
        this.move = move;
        this.editor = editor;
    }

    @Schema(name = "DesignMove")
    record Move(
            @Schema(description = "Default: the published version") @Min(1)
            Integer version,

            @Schema(
                    description = "Default: the current choices of the design. "
                            + "Send new choices if the other version does not accept the current ones; "
                            + "they replace all of them")
            @Valid
            ChoicesRequest choices) {}

    @POST
    @Operation(
            summary = "Move a design to another version of its template",
            description = "Creates a new revision; the old one stays as it was. "
                    + "If the choices cannot be printed with the new version, the design is not moved "
                    + "and the problems say why, with suggested fixes.")
    @APIResponse(
            responseCode = "200",
            description = "Moved; the response has the new ETag",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DesignView.class)))
    @APIResponse(
            responseCode = "404",
            description = "Design not found",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "409",
            description = "The design already uses this version",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "412",
            description = "It has changed since you read it; the response has the current ETag",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "422",
            description = "Version not found, or the choices cannot be printed with it",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "428",
            description = "If-Match is missing",
            content = @Content(mediaType = "application/problem+json"))
    public Response move(
            @PathParam("id") String id,
            @Parameter(required = true, example = "\"3\"") @HeaderParam("If-Match") String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Move.class),
                                            examples = {
                                                @ExampleObject(name = "to the published version", value = "{}"),
                                                @ExampleObject(
                                                        name = "with a shorter slogan",
                                                        value = "{\"version\": 3, \"choices\": {\"texts\": "
                                                                + "{\"slogan\": \"Honk for tacos\"}}}")
                                            }))
                    @NotNull
                    @Valid
                    Move wanted) {
        var moved = move.move(
                customer.id(),
                id,
                ifMatch,
                wanted.version(),
                wanted.choices() == null ? null : wanted.choices().choices());
        return Response.ok(DesignView.of(moved, editor.composed(customer.id(), moved)))
                .tag(new EntityTag(moved.etag()))
                .build();
    }
}
