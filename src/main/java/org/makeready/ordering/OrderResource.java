package org.makeready.ordering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.makeready.account.Customer;
import org.makeready.platform.http.PageCursor;
import org.makeready.platform.http.PlainText;
import org.makeready.platform.http.Refusals;
import org.makeready.platform.idempotency.IdempotencyKey;
import org.makeready.platform.idempotency.IdempotentRequests;
import org.makeready.press.hash.Sha256;

@Path("/api/orders")
@RolesAllowed(Customer.ROLE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Orders",
        description = "Order designs and batches; every order line keeps the approved proof that is printed")
@APIResponse(
        responseCode = "401",
        description = "Missing or invalid token",
        content = @Content(mediaType = "application/problem+json"))
class OrderResource {
    private final Customer customer;
    private final Orders orders;
    private final OrderIntake intake;
    private final OrderTransitions transitions;
    private final IdempotentRequests idempotentRequests;
    private final ObjectMapper json;

    OrderResource(
            Customer customer,
            Orders orders,
            OrderIntake intake,
            OrderTransitions transitions,
            IdempotentRequests idempotentRequests,
            ObjectMapper json) {
        this.customer = customer;
        this.orders = orders;
        this.intake = intake;
        this.transitions = transitions;
        this.idempotentRequests = idempotentRequests;
        this.json = json;
    }

    @Schema(name = "OrderPage")
    record Page(
            List<OrderView> items,

            @Schema(nullable = true, description = "Send it as cursor to get the next page; absent on the last page")
            String next) {}

    record Approval(
            @Schema(
                    description = "The fingerprints of the proofs you checked: "
                            + "those of all lines of the order, and no others")
            @NotEmpty
            @Size(max = 50)
            List<@NotNull @Pattern(regexp = "[0-9a-f]{64}", message = "must be a fingerprint") String> fingerprints) {}

    record Cancellation(
            @Schema(examples = "Ordered twice by mistake")
            @Size(max = 200)
            @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
            String reason) {}

    @POST
    @Operation(
            summary = "Place an order",
            description = "The server composes every line again, calculates its price from the product's "
                    + "price list, stores its proof as SVG and PDF, and returns their hashes. "
                    + "If you get no response, send the request again with the same Idempotency-Key: "
                    + "nothing is ordered twice.")
    @APIResponse(
            responseCode = "201",
            description = "Order placed; its proofs await approval",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OrderView.class)))
    @APIResponse(
            responseCode = "400",
            description = "Idempotency-Key is missing, or the JSON is invalid",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "409",
            description = "The first request with this key is still running; send it again later",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "422",
            description = "Parts of the order cannot be accepted (errors has a pointer to each), "
                    + "or the Idempotency-Key was used for another request",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "503",
            description = "The server is busy; try again after the number of seconds in Retry-After",
            content = @Content(mediaType = "application/problem+json"))
    public Response place(
            @Parameter(
                            required = true,
                            example = "\"8e03978e-40d5-43dd-bc93-6894a57f9324\"",
                            description = "1 to 255 visible ASCII characters, with or without quotation marks; "
                                    + "stored permanently")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = OrderRequest.class),
                                            examples = @ExampleObject(name = "25 stickers", value = """
                    {"lines": [{"design": "dsn_4Zc0d5Jm2pWbE1n8QkY7xA", "quantity": 25, "material": "vinyl-white"}],
                     "contact": {"name": "Ada Byron", "email": "ada@example.org"},
                     "shipTo": {"name": "Ada Byron", "street": "12 Analytical Way", "postalCode": "97201", "city": "Portland", "region": "OR", "country": "US"},
                     "reference": "PO 4711"}""")))
                    @NotNull
                    @Valid
                    OrderRequest request)
            throws JsonProcessingException {
        var owner = customer.id();
        return idempotentRequests
                .executeOnce(
                        IdempotencyKey.parse(key, owner, "POST", "/api/orders"),
                        Sha256.hex(json.writeValueAsBytes(request)),
                        () -> intake.prepare(owner, request))
                .response();
    }

    @GET
    @Operation(summary = "List your orders, newest first")
    @APIResponse(responseCode = "200", description = "One page of the list")
    @APIResponse(
            responseCode = "400",
            description = "Invalid cursor, or limit out of range",
            content = @Content(mediaType = "application/problem+json"))
    public Page list(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") Optional<String> cursor) {
        var mark = PageCursor.decode(cursor);
        var found = orders.page(customer.id(), mark.before(), mark.id(), limit + 1);
        if (found.size() <= limit) return new Page(found, null);
        var last = found.get(limit - 1);
        return new Page(found.subList(0, limit), new PageCursor(last.placedAt(), last.id()).encoded());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Get one of your orders")
    @APIResponse(responseCode = "200", description = "The order in its current state")
    @APIResponse(
            responseCode = "404",
            description = "Order not found",
            content = @Content(mediaType = "application/problem+json"))
    public OrderView get(@PathParam("id") String id) {
        return orders.findView(customer.id(), id).orElseThrow(() -> Refusals.notFound("order"));
    }

    @POST
    @Path("/{id}/approval")
    @Operation(
            summary = "Approve the proofs",
            description =
                    "Send the fingerprints of all proofs you checked. Sending the same approval again changes nothing.")
    @APIResponse(responseCode = "200", description = "Approved")
    @APIResponse(
            responseCode = "404",
            description = "Order not found",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "409",
            description = "A fingerprint is wrong or missing, or the order was cancelled; nothing was changed",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "422",
            description = "The list of fingerprints is missing or invalid",
            content = @Content(mediaType = "application/problem+json"))
    public OrderView approve(
            @PathParam("id") String id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Approval.class),
                                            examples = @ExampleObject(name = "an order with one line", value = """
                    {"fingerprints": ["3f0f2c1d4f9b8a7e6d5c4b3a29181706f5e4d3c2b1a09f8e7d6c5b4a39281706"]}""")))
                    @NotNull
                    @Valid
                    Approval approval) {
        return transitions.approve(customer.id(), id, new TreeSet<>(approval.fingerprints()));
    }

    @POST
    @Path("/{id}/cancellation")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Cancel an order before production starts",
            description = "The body may give a reason. Cancelling again changes nothing.")
    @APIResponse(responseCode = "200", description = "Cancelled")
    @APIResponse(
            responseCode = "404",
            description = "Order not found",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "409",
            description = "Production has started; the response names the state",
            content = @Content(mediaType = "application/problem+json"))
    public OrderView cancel(@PathParam("id") String id, @Valid Cancellation cancellation) {
        var reason = cancellation == null || cancellation.reason() == null ? "No reason given." : cancellation.reason();
        return transitions.cancel(customer.id(), id, reason);
    }
}
