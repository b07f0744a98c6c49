package org.makeready.platform.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.makeready.platform.blobs.Blobs;

/// A resource of the tests on which everything can go wrong that can go wrong over HTTP.
@Path("/trouble")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FailingResource {
    static final byte[] DRAWING = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8);

    private final Blobs blobs;
    private final BlobResponses answer;

    FailingResource(Blobs blobs, BlobResponses answer) {
        this.blobs = blobs;
        this.answer = answer;
    }

    public record Wish(@NotBlank String name, @NotNull List<@Valid Part> parts) {}

    public record Part(
            @Min(1) int quantity,
            Finish finish,
            Long pages,
            Double width,
            BigDecimal price,
            boolean rush,
            String note,
            Instant due) {}

    public enum Finish {
        MATT,
        GLOSSY
    }

    public record Query(@QueryParam("page") @Min(0) int page) {}

    @POST
    @Path("/wishes")
    public Wish wish(@NotNull @Valid Wish wish) {
        return wish;
    }

    @POST
    @Path("/anything")
    public String anything(JsonNode anything) {
        return "\"It was JSON.\"";
    }

    @GET
    @Path("/list")
    public List<String> list(
            @QueryParam("limit") @Min(1) @Max(100) Integer limit,
            @QueryParam("word") String word,
            @QueryParam("whole") boolean whole,
            @BeanParam @Valid Query query) {
        return List.of();
    }

    @GET
    @Path("/promise")
    public @Size(min = 1) List<String> promise() {
        return List.of();
    }

    @GET
    @Path("/broken")
    public String broken() {
        throw new IllegalStateException("org.makeready.Secret at /etc/passwd");
    }

    @GET
    @Path("/taken")
    public String taken() {
        throw Refusals.conflict("order-approved", "This order is approved.");
    }

    @GET
    @Path("/owned")
    @RolesAllowed("nobody")
    public String owned() {
        return "";
    }

    @GET
    @Path("/drawing.svg")
    @Produces("image/svg+xml")
    public Response drawing(@Context HttpHeaders asked) {
        return answer.named("\"ü bad\nname.svg", blobs.put(DRAWING), "image/svg+xml", asked);
    }
}
