package org.makeready.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/account")
@RolesAllowed({Role.OF_PRINT_SHOPS, Role.OF_MERCHANDISERS, Role.OF_REVIEWERS, Role.OF_ADMINISTRATORS})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts", description = "Accounts, sessions, passwords and API keys")
@APIResponse(
        responseCode = "401",
        description = "Missing or invalid API key",
        content = @Content(mediaType = "application/problem+json"))
class OwnAccountResource {
    private static final long DAY = 24;

    private final Caller caller;
    private final Accounts accounts;
    private final ApiKeys keys;

    OwnAccountResource(Caller caller, Accounts accounts, ApiKeys keys) {
        this.caller = caller;
        this.accounts = accounts;
        this.keys = keys;
    }

    @Schema(name = "Account")
    record View(
            @Schema(examples = "acc_4zc0d5jm2pwbe1n8qky7xa2b3c")
            String id,

            @Schema(implementation = String.class, examples = "print-shop")
            Role role,

            @Schema(examples = "Demo Print") String name) {}

    @Schema(name = "ApiKey")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record KeyView(
            @Schema(examples = "key_4zc0d5jm2pwbe1n8qky7xa2b3c")
            String id,

            @Schema(description = "The first characters of the key", examples = "mk_q7xa2b")
            String hint,

            Instant createdAt,

            @Schema(description = "When the key expires; absent until it is replaced by a new one")
            Instant expiresAt,

            @Schema(description = "Accurate to the minute; absent if the key was never used")
            Instant lastUsedAt) {
        static KeyView of(ApiKey key) {
            return new KeyView(key.id, key.hint, key.createdAt, key.expiresAt, key.lastUsedAt);
        }
    }

    record ApiKeyList(List<KeyView> items) {}

    @Schema(name = "KeyRotation")
    record Rotation(
            @Schema(
                    description = "How many hours your other keys stay valid; default 24; 0 revokes them at once",
                    examples = "24")
            @Min(0)
            @Max(24 * 30)
            Integer overlapHours) {}

    @GET
    @Operation(summary = "Get the account this API key belongs to")
    @APIResponse(responseCode = "200", description = "The account")
    @Transactional
    public View who() {
        var account = accounts.findById(caller.account());
        return new View(account.id, account.role, account.name);
    }

    @GET
    @Path("/keys")
    @Operation(summary = "List your API keys, without the secrets")
    @APIResponse(responseCode = "200", description = "Valid, expired and revoked keys")
    public ApiKeyList keys() {
        return new ApiKeyList(
                keys.of(caller.account()).stream().map(KeyView::of).toList());
    }

    @POST
    @Path("/keys")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Create a new API key",
            description = "The new key is shown only in this response. Your other keys stay valid for "
                    + "`overlapHours`, so that your programs keep working while you switch to the new one.")
    @APIResponse(
            responseCode = "201",
            description = "The new key",
            content = @Content(schema = @Schema(implementation = ApiKeys.IssuedKey.class)))
    @APIResponse(
            responseCode = "409",
            description = "You have reached the maximum number of keys",
            content = @Content(mediaType = "application/problem+json"))
    public Response rotate(
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Rotation.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "one day to switch",
                                                            value = "{\"overlapHours\": 24}")))
                    @Valid
                    Rotation rotation) {
        long hours = rotation == null || rotation.overlapHours() == null ? DAY : rotation.overlapHours();
        return Response.status(Response.Status.CREATED)
                .entity(keys.issue(caller.account(), Optional.of(Duration.ofHours(hours))))
                .header("Cache-Control", "no-store")
                .build();
    }

    @DELETE
    @Path("/keys/{id}")
    @Operation(summary = "Revoke an API key immediately")
    @APIResponse(responseCode = "204", description = "Revoked")
    @APIResponse(
            responseCode = "404",
            description = "Key not found",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "409",
            description = "This is your last valid key",
            content = @Content(mediaType = "application/problem+json"))
    public void revoke(@PathParam("id") String id) {
        keys.revoke(caller.account(), id);
    }
}
