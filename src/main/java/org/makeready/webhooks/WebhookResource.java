package org.makeready.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.makeready.account.Caller;
import org.makeready.account.Role;
import org.makeready.platform.http.PageCursor;
import org.makeready.platform.http.Refusals;

@Path("/api/webhooks")
@RolesAllowed(Role.OF_PRINT_SHOPS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Webhooks",
        description = "Webhooks that report what happens to your print jobs, following Standard Webhooks")
@APIResponse(
        responseCode = "401",
        description = "Missing or invalid API key",
        content = @Content(mediaType = "application/problem+json"))
class WebhookResource {
    private static final int DAY = 24;

    private final Caller caller;
    private final Webhooks webhooks;
    private final WebhookAdministration administration;

    WebhookResource(Caller caller, Webhooks webhooks, WebhookAdministration administration) {
        this.caller = caller;
        this.webhooks = webhooks;
        this.administration = administration;
    }

    @Schema(name = "WebhookRequest")
    record WebhookRequest(
            @Schema(examples = "https://hooks.example.org/makeready", description = "A public https URL")
            @NotBlank
            @Size(max = 500)
            String url,

            @Schema(
                    description = "Only these types; default all",
                    examples = "[\"print_job.ready\", \"print_job.cancelled\"]")
            @Size(max = 20)
            List<@NotBlank @Size(max = 64) String> types) {}

    @Schema(name = "Webhook")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WebhookView(
            @Schema(examples = "whk_4zc0d5jm2pwbe1n8qky7xa2b3c")
            String id,

            String url,
            @Schema(description = "Empty for all types") List<String> types,

            @Schema(
                    description = "Secret for checking signatures; shown only when it is created or changed",
                    examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
            String secret,

            Instant createdAt,

            @Schema(description = "Present when the webhook is disabled: nothing is sent")
            Instant disabledAt,

            String disabledWhy) {
        static WebhookView of(WebhookEndpoint endpoint, boolean fresh) {
            return new WebhookView(
                    endpoint.id,
                    endpoint.url,
                    endpoint.types,
                    fresh ? endpoint.secret : null,
                    endpoint.createdAt,
                    endpoint.disabledAt,
                    endpoint.disabledWhy);
        }
    }

    @Schema(name = "WebhookList")
    record WebhookList(List<WebhookView> items) {}

    @Schema(name = "WebhookSecretChange")
    record SecretChange(
            @Schema(
                    description = "How many hours messages are also signed with the old secret; default 24",
                    examples = "24")
            @Min(0)
            @Max(24 * 30)
            Integer overlapHours) {}

    @Schema(name = "WebhookDelivery")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeliveryView(
            @Schema(examples = "msg_4zc0d5jm2pwbe1n8qky7xa2b3c", description = "The header webhook-id of every attempt")
            String id,

            @Schema(examples = "print_job.ready") String type,
            Instant createdAt,

            @Schema(examples = "delivered", description = "pending, delivered or failed")
            String state,

            int attempts,

            @Schema(description = "Time of the next attempt; present while the delivery is pending")
            Instant nextAt) {
        static DeliveryView of(WebhookDelivery d) {
            return new DeliveryView(
                    d.id,
                    d.type,
                    d.createdAt,
                    d.state,
                    d.attempts,
                    d.state.equals(WebhookDelivery.PENDING) ? d.nextAt : null);
        }
    }

    @Schema(name = "WebhookDeliveryPage")
    record DeliveryPage(
            List<DeliveryView> items,

            @Schema(nullable = true, description = "Send it as cursor to get the next page; absent on the last page")
            String next) {}

    @Schema(name = "WebhookAttempt")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AttemptView(
            Instant at,

            @Schema(description = "HTTP status of the response; absent when there was none")
            Integer status,

            @Schema(examples = "Answered 200.") String outcome,
            int millis) {}

    @Schema(name = "WebhookDeliveryLog")
    record DeliveryLog(
            DeliveryView delivery,

            @Schema(description = "The exact body that was sent", implementation = Object.class) @JsonRawValue
            String payload,

            List<AttemptView> attempts) {}

    @Schema(name = "WebhookReplay")
    record ReplayRequest(
            @NotNull Instant since,
            @Schema(description = "Default: now") Instant until,

            @Schema(description = "Only failed deliveries; default false")
            boolean failedOnly) {}

    @Schema(name = "WebhookReplayed")
    record ReplayResult(
            @Schema(description = "Number of messages that are sent again; at most 1,000 at once")
            int deliveries) {}

    @POST
    @Operation(
            summary = "Create a webhook",
            description = "The response contains the secret for checking signatures: store it; it is not shown again.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(
            responseCode = "409",
            description = "You have reached the maximum number of webhooks",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "422",
            description = "Not a public https URL, or unknown webhook type",
            content = @Content(mediaType = "application/problem+json"))
    public Response create(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = WebhookRequest.class),
                                            examples = @ExampleObject(name = "two types", value = """
            {"url": "https://hooks.example.org/makeready", "types": ["print_job.ready", "print_job.cancelled"]}""")))
                    @NotNull
                    @Valid
                    WebhookRequest request) {
        var made = administration.create(
                caller.account(), request.url(), request.types() == null ? List.of() : request.types());
        return Response.status(Response.Status.CREATED)
                .entity(WebhookView.of(made, true))
                .header("Cache-Control", "no-store")
                .header("Location", "/api/webhooks/" + made.id)
                .build();
    }

    @GET
    @Operation(summary = "List your webhooks")
    @APIResponse(responseCode = "200", description = "All your webhooks")
    @Transactional
    public WebhookList list() {
        return new WebhookList(webhooks.of(caller.account()).stream()
                .map(endpoint -> WebhookView.of(endpoint, false))
                .toList());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Get one of your webhooks")
    @APIResponse(responseCode = "200", description = "The webhook in its current state")
    @APIResponse(
            responseCode = "404",
            description = "Webhook not found",
            content = @Content(mediaType = "application/problem+json"))
    @Transactional
    public WebhookView get(@PathParam("id") String id) {
        return WebhookView.of(own(id), false);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete a webhook")
    @APIResponse(responseCode = "204", description = "Deleted; nothing more is sent")
    @APIResponse(
            responseCode = "404",
            description = "Webhook not found",
            content = @Content(mediaType = "application/problem+json"))
    public void delete(@PathParam("id") String id) {
        administration.delete(caller.account(), id);
    }

    @POST
    @Path("/{id}/secret")
    @Operation(
            summary = "Change the secret",
            description = "For `overlapHours` messages carry two signatures, "
                    + "so that you can switch without losing a message.")
    @APIResponse(responseCode = "200", description = "The new secret, shown only once")
    @APIResponse(
            responseCode = "404",
            description = "Webhook not found",
            content = @Content(mediaType = "application/problem+json"))
    public WebhookView changeSecret(
            @PathParam("id") String id,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = SecretChange.class),
                                            examples = @ExampleObject(name = "one day", value = """
            {"overlapHours": 24}""")))
                    @Valid
                    SecretChange change) {
        int hours = change == null || change.overlapHours() == null ? DAY : change.overlapHours();
        return WebhookView.of(administration.changeSecret(caller.account(), id, Duration.ofHours(hours)), true);
    }

    @POST
    @Path("/{id}/enabled")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Enable a disabled webhook",
            description = "Waiting messages are sent; failed messages can be sent again with a replay.")
    @APIResponse(responseCode = "200", description = "Enabled")
    @APIResponse(
            responseCode = "404",
            description = "Webhook not found",
            content = @Content(mediaType = "application/problem+json"))
    public WebhookView enable(@PathParam("id") String id) {
        return WebhookView.of(administration.enable(caller.account(), id), false);
    }

    @POST
    @Path("/{id}/ping")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Send a test message of type ping")
    @APIResponse(responseCode = "200", description = "The message is being sent; see the delivery for the result")
    @APIResponse(
            responseCode = "409",
            description = "The webhook is disabled",
            content = @Content(mediaType = "application/problem+json"))
    public DeliveryView ping(@PathParam("id") String id) {
        return DeliveryView.of(administration.ping(caller.account(), id));
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(summary = "List the deliveries, newest first")
    @APIResponse(responseCode = "200", description = "One page of the list")
    @APIResponse(
            responseCode = "404",
            description = "Webhook not found",
            content = @Content(mediaType = "application/problem+json"))
    @Transactional
    public DeliveryPage deliveries(
            @PathParam("id") String id,
            @QueryParam("state") Optional<@Pattern(regexp = "pending|delivered|failed") String> state,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") Optional<String> cursor) {
        var mark = PageCursor.decode(cursor);
        var found = webhooks.page(own(id).id, state, mark.before(), mark.id(), limit + 1);
        if (found.size() <= limit)
            return new DeliveryPage(found.stream().map(DeliveryView::of).toList(), null);
        var last = found.get(limit - 1);
        return new DeliveryPage(
                found.subList(0, limit).stream().map(DeliveryView::of).toList(),
                new PageCursor(last.createdAt, last.id).encoded());
    }

    @GET
    @Path("/{id}/deliveries/{delivery}")
    @Operation(summary = "Get one delivery, with the result of each attempt")
    @APIResponse(responseCode = "200", description = "The delivery")
    @APIResponse(
            responseCode = "404",
            description = "Delivery not found",
            content = @Content(mediaType = "application/problem+json"))
    @Transactional
    public DeliveryLog delivery(@PathParam("id") String id, @PathParam("delivery") String delivery) {
        var found = webhooks.delivery(own(id).id, delivery).orElseThrow(() -> Refusals.notFound("delivery"));
        return new DeliveryLog(
                DeliveryView.of(found),
                found.payload,
                webhooks.attempts(delivery).stream()
                        .map(a -> new AttemptView(a.at, a.status, a.outcome, a.millis))
                        .toList());
    }

    @POST
    @Path("/{id}/deliveries/{delivery}/replay")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Send a message again", description = "The same bytes with the same id and a new signature.")
    @APIResponse(responseCode = "200", description = "The message is being sent")
    @APIResponse(
            responseCode = "404",
            description = "Delivery not found",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "409",
            description = "The webhook is disabled",
            content = @Content(mediaType = "application/problem+json"))
    public DeliveryView replayDelivery(@PathParam("id") String id, @PathParam("delivery") String delivery) {
        return DeliveryView.of(administration.replay(caller.account(), id, delivery));
    }

    @POST
    @Path("/{id}/replay")
    @Operation(summary = "Send the messages of a time range again")
    @APIResponse(responseCode = "200", description = "The messages are being sent")
    @APIResponse(
            responseCode = "404",
            description = "Webhook not found",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "409",
            description = "The webhook is disabled",
            content = @Content(mediaType = "application/problem+json"))
    public ReplayResult replay(
            @PathParam("id") String id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ReplayRequest.class),
                                            examples =
                                                    @ExampleObject(name = "failed messages since noon", value = """
            {"since": "2026-12-01T12:00:00Z", "failedOnly": true}""")))
                    @NotNull
                    @Valid
                    ReplayRequest replay) {
        var until = replay.until() == null ? Instant.parse("9999-01-01T00:00:00Z") : replay.until();
        return new ReplayResult(
                administration.replay(caller.account(), id, replay.since(), until, replay.failedOnly()));
    }

    private WebhookEndpoint own(String id) {
        return webhooks.of(caller.account(), id).orElseThrow(() -> Refusals.notFound("webhook"));
    }
}
