package org.makeready.account;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.makeready.platform.http.ProblemException;
import org.makeready.platform.http.Refusals;

@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
class SessionResource {
    private final Passwords passwords;
    private final Sessions sessions;

    SessionResource(Passwords passwords, Sessions sessions) {
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @Schema(name = "Login")
    record Login(
            @NotBlank @Size(max = 254) String email,
            @NotBlank @Size(max = 1_000) String password) {}

    @Schema(name = "Session")
    record Session(
            @Schema(description = "Send it as Authorization: Bearer …", examples = "ms_…")
            String token,

            Instant expiresAt) {}

    @Schema(name = "ChosenPassword")
    record Chosen(
            @Schema(examples = "inv_…") @NotBlank @Size(max = 200)
            String invitation,

            @Schema(description = "12 to 200 characters") @NotBlank @Size(max = 1_000)
            String password) {}

    @POST
    @Path("/sessions")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Log in with an e-mail address and a password",
            description = "The response contains a token that is valid for eight hours. "
                    + "After five failed attempts for one e-mail address, "
                    + "further attempts are refused for 15 minutes. Programs should use API keys instead.")
    @APIResponse(
            responseCode = "201",
            description = "Session started",
            content = @Content(schema = @Schema(implementation = Session.class)))
    @APIResponse(
            responseCode = "401",
            description = "Wrong e-mail address or password",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "429",
            description = "Too many login attempts for this e-mail address",
            content = @Content(mediaType = "application/problem+json"))
    public Response logIn(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Login.class),
                                            examples = @ExampleObject(name = "a merchandiser", value = """
            {"email": "ada@example.org", "password": "four words nobody guesses"}""")))
                    @NotNull
                    @Valid
                    Login login) {
        if (!passwords.registerAttempt(login.email())) throw tooMany();
        var account = passwords.authenticate(login.email(), login.password()).orElseThrow(SessionResource::wrong);
        passwords.clearAttempts(login.email());
        var begun = sessions.begin(account);
        return Response.status(Response.Status.CREATED)
                .entity(new Session(begun.token(), begun.expiresAt()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @DELETE
    @Path("/sessions/current")
    @RolesAllowed({Role.OF_PRINT_SHOPS, Role.OF_MERCHANDISERS, Role.OF_REVIEWERS, Role.OF_ADMINISTRATORS})
    @Operation(summary = "Log out", description = "Ends the session whose token was sent with this request.")
    @APIResponse(responseCode = "204", description = "Session ended")
    @APIResponse(
            responseCode = "422",
            description =
                    "The request was sent with an API key, which is not a session; revoke keys at /api/account/keys",
            content = @Content(mediaType = "application/problem+json"))
    public void logOut(@HeaderParam("Authorization") String authorization) {
        var token = authorization.strip().replaceFirst("(?i)^bearer\\s+", "");
        if (!token.startsWith(Sessions.PREFIX))
            throw Refusals.invalid("There is no session to end: the request was sent with an API key.", List.of());
        sessions.end(token);
    }

    @POST
    @Path("/passwords")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Choose a password with an invitation",
            description = "An administrator creates the invitation, for a new account or for a lost password. "
                    + "It can be used once, within a week.")
    @APIResponse(responseCode = "204", description = "Password set; all earlier sessions have ended")
    @APIResponse(
            responseCode = "404",
            description = "Invitation not found, already used, or expired",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "422",
            description = "The password is too weak",
            content = @Content(mediaType = "application/problem+json"))
    public void choose(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Chosen.class),
                                            examples = @ExampleObject(name = "the first password", value = """
            {"invitation": "inv_q7xa2b3c4zc0d5jm2pwbe1n8qky7xa2b3c4zc0d5jm2pwbe1n8qk",
             "password": "four words nobody guesses"}""")))
                    @NotNull
                    @Valid
                    Chosen chosen) {
        passwords.choose(chosen.invitation(), chosen.password());
    }

    private static ProblemException tooMany() {
        return new ProblemException(new ProblemException.ProblemDetails(
                429,
                "too-many-logins",
                "Too many login attempts for this e-mail address. Wait 15 minutes, or use an API key.",
                List.of(),
                Map.of("Retry-After", Long.toString(Passwords.WINDOW.toSeconds()))));
    }

    private static ProblemException wrong() {
        return new ProblemException(new ProblemException.ProblemDetails(
                401,
                "login-failed",
                "Wrong e-mail address or password.",
                List.of(),
                Map.of("WWW-Authenticate", "Bearer")));
    }
}
