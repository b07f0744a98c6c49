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
@Tag(name = "Accounts", description = "Who a key belongs to, and changing keys")
@APIResponse(
        responseCode = "401",
        description = "No key, or not one of ours",
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

            @Schema(description = "How the key begins", examples = "mk_q7xa2b")
            String hint,

            Instant createdAt,

            @Schema(description = "When it ends; absent while nothing replaces it")
            Instant expiresAt,

            @Schema(description = "To the minute; absent when never")
            Instant lastUsedAt) {
        static KeyView of(ApiKey key) {
            return new KeyView(key.id, key.hint, key.createdAt, key.expiresAt, key.lastUsedAt);
        }
    }

    record ApiKeyList(List<KeyView> items) {}

    @Schema(name = "KeyRotation")
    record Rotation(
            @Schema(
                    description = "For so long your other keys go on working; 24 unless told, 0 for not at all",
                    examples = "24")
            @Min(0)
            @Max(24 * 30)
            Integer overlapHours) {}

    @GET
    @Operation(summary = "Whose key this is")
    @APIResponse(responseCode = "200", description = "The account")
    @Transactional
    public View who() {
        var account = accounts.findById(caller.account());
        return new View(account.id, account.role, account.name);
    }

    @GET
    @Path("/keys")
    @Operation(summary = "Your keys, without what is secret about them")
    @APIResponse(responseCode = "200", description = "Those that are good and those that were")
    public ApiKeyList keys() {
        return new ApiKeyList(
                keys.of(caller.account()).stream().map(KeyView::of).toList());
    }

    @POST
    @Path("/keys")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change keys",
            description =
                    "A new key, shown in this answer and never again. Your other keys go on for `overlapHours`, so that nothing stands still while you put the new one in place.")
    @APIResponse(
            responseCode = "201",
            description = "The new key",
            content = @Content(schema = @Schema(implementation = ApiKeys.IssuedKey.class)))
    @APIResponse(
            responseCode = "409",
            description = "You have as many keys as there may be",
            content = @Content(mediaType = "application/problem+json"))
    public Response rotate(
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Rotation.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "a day to change over",
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
    @Operation(summary = "Revoke a key at once")
    @APIResponse(responseCode = "204", description = "It opens nothing any more")
    @APIResponse(
            responseCode = "404",
            description = "You have no such key",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "409",
            description = "It is your last good key",
            content = @Content(mediaType = "application/problem+json"))
    public void revoke(@PathParam("id") String id) {
        keys.revoke(caller.account(), id);
    }
}
