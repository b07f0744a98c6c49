package org.makeready.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.makeready.platform.Ids;

@Path("/api/guests")
@Tag(name = "Guests", description = "Sessions without an account")
class GuestResource {
    private final CustomerTokens tokens;

    GuestResource(CustomerTokens tokens) {
        this.tokens = tokens;
    }

    @Schema(name = "GuestSession")
    record Session(
            @Schema(
                    description = "Send it as Authorization: Bearer …; valid for a year",
                    examples = "eyJ0eXAiOiJKV1Qi…")
            String token) {}

    @POST
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Start a guest session",
            description = "Everything saved or ordered with this token belongs to this guest only.")
    @APIResponse(
            responseCode = "201",
            description = "Session started",
            content = @Content(schema = @Schema(implementation = Session.class)))
    public Response begin() {
        return Response.status(Response.Status.CREATED)
                .entity(new Session(tokens.forGuest(Ids.guest())))
                .header("Cache-Control", "no-store")
                .build();
    }
}
