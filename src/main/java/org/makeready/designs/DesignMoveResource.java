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
        description = "No token, or not one of ours",
        content = @Content(mediaType = "application/problem+json"))
class DesignMoveResource {
    private final Customer customer;
    private final DesignMove move;
    private final DesignEditor desk;

    DesignMoveResource(Customer customer, DesignMove move, DesignEditor desk) {
        this.customer = customer;
        this.move = move;
        this.desk = desk;
    }

    @Schema(name = "DesignMove")
    record Move(
            @Schema(description = "Absent: the version that is offered now") @Min(1)
            Integer version,

            @Schema(
                    description =
                            "Absent: those the design has. Needed where the version does not take them; all of them are given, none is kept")
            @Valid
            ChoicesRequest choices) {}

    @POST
    @Operation(
            summary = "Move a design to another version of its template",
            description =
                    "Makes a new revision; the old one is kept as it was. Where the choices do not come out in the new version, nothing moves, "
                            + "and the problems say why, with repairs.")
    @APIResponse(
            responseCode = "200",
            description = "Moved; the new ETag is in the answer",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DesignView.class)))
    @APIResponse(
            responseCode = "404",
            description = "You have no such design",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "409",
            description = "It is of this version already",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "412",
            description = "Someone saved in between; the current ETag is in the answer",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "422",
            description = "No such version, or the choices do not come out in it",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "428",
            description = "No If-Match",
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
                                                @ExampleObject(name = "to what is offered now", value = "{}"),
                                                @ExampleObject(
                                                        name = "with a slogan that fits",
                                                        value =
                                                                "{\"version\": 3, \"choices\": {\"texts\": {\"slogan\": \"Honk for tacos\"}}}")
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
        return Response.ok(DesignView.of(moved, desk.composed(customer.id(), moved)))
                .tag(new EntityTag(moved.etag()))
                .build();
    }
}
