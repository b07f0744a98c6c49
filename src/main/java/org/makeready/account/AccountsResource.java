package org.makeready.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.makeready.platform.http.Refusals;

/// Accounts of people. Print shops, which are set up with what they make, are opened at `/api/print-shops`.
@Path("/api/accounts")
@RolesAllowed(Role.OF_ADMINISTRATORS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@APIResponse(
        responseCode = "401",
        description = "Missing or invalid API key",
        content = @Content(mediaType = "application/problem+json"))
@APIResponse(
        responseCode = "403",
        description = "You are not an administrator",
        content = @Content(mediaType = "application/problem+json"))
class AccountsResource {
    private final Accounts accounts;
    private final ApiKeys keys;
    private final Passwords passwords;
    private final Caller caller;

    AccountsResource(Accounts accounts, ApiKeys keys, Passwords passwords, Caller caller) {
        this.accounts = accounts;
        this.keys = keys;
        this.passwords = passwords;
        this.caller = caller;
    }

    @Schema(name = "NewAccount")
    record Wanted(
            @Schema(description = "merchandiser, reviewer or administrator", examples = "merchandiser")
            @NotNull
            @Pattern(
                    regexp = "merchandiser|reviewer|administrator",
                    message = "must be merchandiser, reviewer or administrator; "
                            + "create print shops with POST /api/print-shops")
            String role,

            @Schema(examples = "Ada Byron") @NotBlank @Size(max = 100)
            String name,

            @Schema(examples = "ada@example.org") @NotNull @Email @Size(min = 3, max = 254)
            String email) {}

    @Schema(name = "OpenedAccount")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            @Schema(examples = "acc_4zc0d5jm2pwbe1n8qky7xa2b3c")
            String id,

            @Schema(implementation = String.class, examples = "merchandiser")
            Role role,

            String name,
            String email,
            Instant createdAt,

            @Schema(description = "An API key, shown only once", examples = "mk_…")
            String key,

            @Schema(
                    description = "Lets the owner choose a password with POST /api/passwords; "
                            + "shown only once, valid for a week",
                    examples = "inv_…")
            String invitation) {
        static View of(Account account, String key, String invitation) {
            return new View(account.id, account.role, account.name, account.email, account.createdAt, key, invitation);
        }
    }

    @Schema(name = "AccountList")
    record All(List<View> items) {}

    @POST
    @Transactional
    @Operation(
            summary = "Create an account for a merchandiser, reviewer or administrator",
            description = "The response contains a first API key and an invitation to choose a password. "
                    + "Pass them on: they are not shown again.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = View.class)))
    @APIResponse(
            responseCode = "409",
            description = "This e-mail address already has an account",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "422",
            description = "Invalid role, name or e-mail address",
            content = @Content(mediaType = "application/problem+json"))
    public Response open(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Wanted.class),
                                            examples = @ExampleObject(name = "a merchandiser", value = """
            {"role": "merchandiser", "name": "Ada Byron", "email": "ada@example.org"}""")))
                    @NotNull
                    @Valid
                    Wanted wanted) {
        var id = accounts.open(Role.of(wanted.role()), wanted.name(), wanted.email());
        var view =
                View.of(accounts.findById(id), keys.issue(id, Optional.empty()).key(), passwords.invite(id));
        return Response.status(Response.Status.CREATED)
                .entity(view)
                .header("Cache-Control", "no-store")
                .header("Location", "/api/accounts/" + id)
                .build();
    }

    @GET
    @Transactional
    @Operation(summary = "List the accounts of people, by name")
    @APIResponse(responseCode = "200", description = "All open accounts, without secrets")
    public All list() {
        return new All(accounts.people().stream()
                .map(account -> View.of(account, null, null))
                .toList());
    }

    @POST
    @Path("/{id}/invitations")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @Operation(summary = "Create a new invitation for a person who lost a password")
    @APIResponse(
            responseCode = "201",
            description = "The invitation, shown only once",
            content = @Content(schema = @Schema(implementation = View.class)))
    @APIResponse(
            responseCode = "404",
            description = "Account not found",
            content = @Content(mediaType = "application/problem+json"))
    public Response invite(@PathParam("id") String id) {
        var account = accounts.person(id).orElseThrow(() -> Refusals.notFound("account"));
        return Response.status(Response.Status.CREATED)
                .entity(View.of(account, null, passwords.invite(id)))
                .header("Cache-Control", "no-store")
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(
            summary = "Close an account",
            description = "Its keys, sessions and password stop working. What it did stays in the histories.")
    @APIResponse(responseCode = "204", description = "Closed")
    @APIResponse(
            responseCode = "404",
            description = "Account not found",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "409",
            description = "You cannot close your own account",
            content = @Content(mediaType = "application/problem+json"))
    public void close(@PathParam("id") String id) {
        var account = accounts.person(id).orElseThrow(() -> Refusals.notFound("account"));
        if (account.id.equals(caller.account()))
            throw Refusals.conflict("own-account", "You cannot close your own account. Ask another administrator.");
        accounts.close(account);
    }
}
