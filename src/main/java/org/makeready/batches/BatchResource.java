package org.makeready.batches;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.makeready.account.Customer;
import org.makeready.batches.rows.BatchRequest;
import org.makeready.batches.rows.BatchRow;
import org.makeready.batches.rows.RowProblem;
import org.makeready.batches.rows.RowReader;
import org.makeready.choices.ChoicesRequest;
import org.makeready.platform.blobs.BlobDraft;
import org.makeready.platform.http.PageCursor;
import org.makeready.platform.http.Refusals;
import org.makeready.platform.idempotency.IdempotencyKey;
import org.makeready.platform.idempotency.IdempotentRequests;
import org.makeready.press.design.Choices;
import org.makeready.press.hash.Sha256;

@Path("/api/batches")
@RolesAllowed(Customer.ROLE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Batches", description = "Variable data printing: one template, up to 100,000 rows, one print file")
@APIResponse(
        responseCode = "401",
        description = "Missing or invalid token",
        content = @Content(mediaType = "application/problem+json"))
class BatchResource {
    private final Customer customer;
    private final Batches batches;
    private final BatchIntake intake;
    private final CustomerBatches customerBatches;
    private final BatchRows rows;
    private final BatchProgress events;
    private final IdempotentRequests idempotentRequests;
    private final ObjectMapper json;

    BatchResource(
            Customer customer,
            Batches batches,
            BatchIntake intake,
            CustomerBatches customerBatches,
            BatchRows rows,
            BatchProgress events,
            IdempotentRequests idempotentRequests,
            ObjectMapper json) {
        this.customer = customer;
        this.batches = batches;
        this.intake = intake;
        this.customerBatches = customerBatches;
        this.rows = rows;
        this.events = events;
        this.idempotentRequests = idempotentRequests;
        this.json = json;
    }

    @Schema(name = "BatchPage")
    record BatchPage(
            List<BatchView> items,

            @Schema(nullable = true, description = "Send it as cursor to get the next page; absent on the last page")
            String next) {}

    @Schema(name = "BatchRow")
    record BatchRowView(int row, Choices choices, List<RowProblem> errors) {
        static BatchRowView of(BatchRow row) {
            return new BatchRowView(row.number(), row.choices(), row.problems());
        }
    }

    @Schema(name = "BatchErrors")
    record BatchErrors(
            List<BatchRowView> items,

            @Schema(nullable = true, description = "Send it as after to get the next page; absent on the last page")
            Integer next) {}

    @POST
    @Operation(
            summary = "Create a batch",
            description = "Send the rows inside the JSON body, or as a CSV table (text/csv) with all other "
                    + "values in the query. "
                    + "The first line of a table contains the column names: "
                    + "`name` or `texts.name` fills a text, `inks.paper` chooses a colour, "
                    + "`fonts.name` a font, `options.stars` (yes or no) shows or hides a part. "
                    + "Encoding UTF-8; separator comma, semicolon or tab. "
                    + "At most 100,000 rows, 64 MiB, and 5,000 characters in a cell. "
                    + "A file that cannot be read is rejected immediately; "
                    + "the rows are then checked one by one in the background.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = BatchRequest.class),
                        examples = @ExampleObject(name = "two rows", value = """
                    {"template": "honk-coffee-burst", "material": "vinyl-white", "title": "For the team",
                     "choices": {"inks": {"paper": "#1d4e6b"}},
                     "rows": [{"texts": {"slogan": "Ada drinks espresso"}}, {"texts": {"slogan": "Grace drinks tea"}, "inks": {"paper": "#2f5d3a"}}]}""")),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "two rows", value = """
                    slogan,inks.paper
                    Ada drinks espresso,#1d4e6b
                    "Grace drinks ""tea\""",#2f5d3a
                    """))
            })
    @APIResponse(
            responseCode = "202",
            description = "Accepted; its rows are being checked",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BatchView.class)))
    @APIResponse(
            responseCode = "400",
            description = "Idempotency-Key is missing",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "409",
            description = "The first request with this key is still running",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "413",
            description = "More than 64 MiB",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "422",
            description = "Unknown template, material or column, too many rows, an unreadable file, "
                    + "or an Idempotency-Key that was used for another request",
            content = @Content(mediaType = "application/problem+json"))
    public Response create(
            @Parameter(required = true, example = "\"0b3a0d2f-8f0e-4a69-a5c1-3b6d1f0c9e77\"")
                    @HeaderParam("Idempotency-Key")
                    String key,
            InputStream body)
            throws IOException {
        var id = IdempotencyKey.parse(key, customer.id(), "POST", "/api/batches");
        try (var draft = intake.receive(body)) {
            return answer(id, intake.head(draft), RowReader.FileType.JSON, draft);
        }
    }

    @POST
    @Consumes("text/csv")
    @Operation(hidden = true)
    public Response createFromTable(
            @HeaderParam("Idempotency-Key") String key,
            @QueryParam("template") String template,
            @QueryParam("version") Integer version,
            @QueryParam("material") String material,
            @QueryParam("title") String title,
            @QueryParam("choices") Optional<String> choices,
            InputStream body)
            throws IOException {
        var id = IdempotencyKey.parse(key, customer.id(), "POST", "/api/batches");
        var order =
                new BatchRequest(template, version, material, title, choices.isEmpty() ? null : choices(choices.get()));
        try (var draft = intake.receive(body)) {
            return answer(id, order, RowReader.FileType.CSV, draft);
        }
    }

    private ChoicesRequest choices(String written) {
        try {
            return json.readValue(written, ChoicesRequest.class);
        } catch (JsonProcessingException e) {
            throw Refusals.invalid(
                    "The choices are invalid.",
                    List.of(Refusals.error(
                            "/choices",
                            "malformed-json",
                            "The parameter choices must be a JSON object of choices.",
                            "For example: {\"inks\": {…}}.")));
        }
    }

    private Response answer(IdempotencyKey key, BatchRequest order, RowReader.FileType form, BlobDraft draft)
            throws IOException {
        var request = form + " " + json.writeValueAsString(order) + " " + draft.sha256();
        return idempotentRequests
                .executeOnce(
                        key,
                        Sha256.hex(request.getBytes(StandardCharsets.UTF_8)),
                        () -> intake.prepare(customer.id(), order, form, draft))
                .response();
    }

    @GET
    @Operation(summary = "List your batches, newest first")
    @APIResponse(responseCode = "200", description = "One page of the list")
    public BatchPage list(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") Optional<String> cursor) {
        var mark = PageCursor.decode(cursor);
        var found = batches.page(customer.id(), mark.before(), mark.id(), limit + 1).stream()
                .map(BatchView::of)
                .toList();
        if (found.size() <= limit) return new BatchPage(found, null);
        var last = found.get(limit - 1);
        return new BatchPage(found.subList(0, limit), new PageCursor(last.createdAt(), last.id()).encoded());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Get the state of a batch")
    @APIResponse(
            responseCode = "200",
            description = "The batch in its current state",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BatchView.class)))
    @APIResponse(
            responseCode = "404",
            description = "Batch not found",
            content = @Content(mediaType = "application/problem+json"))
    public BatchView get(@PathParam("id") String id) {
        return BatchView.of(customerBatches.own(customer.id(), id));
    }

    @GET
    @Path("/{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Follow the state of a batch",
            description = "Server-sent events: one at every change, with the same data as GET /api/batches/{id}. "
                    + "The stream ends when no more work is in progress.")
    @APIResponse(responseCode = "200", description = "The events")
    @APIResponse(
            responseCode = "404",
            description = "Batch not found",
            content = @Content(mediaType = "application/problem+json"))
    @Blocking
    public Multi<BatchView> events(@PathParam("id") String id) {
        var owner = customer.id();
        customerBatches.own(owner, id);
        return events.of(owner, id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete a batch and its rows")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(
            responseCode = "404",
            description = "Batch not found",
            content = @Content(mediaType = "application/problem+json"))
    public void delete(@PathParam("id") String id) {
        customerBatches.delete(customer.id(), id);
    }

    @GET
    @Path("/{id}/errors")
    @Operation(summary = "List the rows that cannot be printed, in order, with all reasons")
    @APIResponse(responseCode = "200", description = "One page of the list")
    @APIResponse(
            responseCode = "404",
            description = "Batch not found",
            content = @Content(mediaType = "application/problem+json"))
    public BatchErrors errors(
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit,
            @Parameter(description = "Only rows after this row number") @QueryParam("after") @DefaultValue("0") @Min(0)
                    int after) {
        customerBatches.own(customer.id(), id);
        var found =
                rows.faulty(id, after, limit + 1).stream().map(BatchRowView::of).toList();
        return found.size() <= limit
                ? new BatchErrors(found, null)
                : new BatchErrors(found.subList(0, limit), found.get(limit - 1).row());
    }

    @GET
    @Path("/{id}/rows/{row: [0-9]{1,6}}")
    @Operation(summary = "Get one row, with the problems that keep it from being printed")
    @APIResponse(
            responseCode = "200",
            description = "The row",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BatchRowView.class)))
    @APIResponse(
            responseCode = "404",
            description = "Batch or row not found",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "409",
            description = "The row has not been checked yet",
            content = @Content(mediaType = "application/problem+json"))
    public BatchRowView row(@PathParam("id") String id, @PathParam("row") int row) {
        return BatchRowView.of(customerBatches.row(customer.id(), id, row));
    }

    @PUT
    @Path("/{id}/rows/{row: [0-9]{1,6}}")
    @Operation(
            summary = "Replace one row",
            description =
                    "The row is checked immediately; the response lists the problems that still keep it from being printed. "
                            + "The print file is created again.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ChoicesRequest.class),
                            examples = @ExampleObject(name = "a shorter text", value = """
            {"texts": {"slogan": "Ada drinks tea"}}""")))
    @APIResponse(
            responseCode = "200",
            description = "Replaced",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BatchRowView.class)))
    @APIResponse(
            responseCode = "404",
            description = "Batch or row not found",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "409",
            description = "The row has not been checked yet",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "422",
            description = "Invalid choices",
            content = @Content(mediaType = "application/problem+json"))
    public BatchRowView replace(
            @PathParam("id") String id, @PathParam("row") int row, @NotNull @Valid ChoicesRequest choices) {
        return BatchRowView.of(customerBatches.replace(customer.id(), id, row, choices.choices()));
    }
}
