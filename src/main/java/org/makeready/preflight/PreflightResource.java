package org.makeready.preflight;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.makeready.account.Role;
import org.makeready.catalog.Products;
import org.makeready.platform.LimitedCopy;
import org.makeready.platform.http.ProblemException;
import org.makeready.platform.http.Refusals;
import org.makeready.press.preflight.PreflightRule;

/// Print files looked over, ours and those of others.
@Path("/api/preflight")
@RolesAllowed(Role.OF_PRINT_SHOPS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Preflight", description = "Check print files before they are printed")
class PreflightResource {
    private final PreflightWorkers workers;
    private final Products products;

    PreflightResource(PreflightWorkers workers, Products products) {
        this.workers = workers;
        this.products = products;
    }

    @Schema(name = "PreflightRules")
    record RuleList(List<RuleView> items) {}

    @Schema(name = "PreflightRule")
    record RuleView(
            @Schema(examples = "bleed-unfilled") String rule,
            @Schema(examples = "error") String severity,
            String title,
            String why,
            String fix) {
        static RuleView of(PreflightRule rule) {
            return new RuleView(
                    rule.id(), rule.severity().name().toLowerCase(Locale.ROOT), rule.title(), rule.why(), rule.fix());
        }
    }

    @POST
    @Consumes("application/pdf")
    @Operation(
            summary = "Check a print file",
            description = "The body is the PDF file itself, at most 64 MiB. "
                    + "Damaged, encrypted and malicious files also get findings, "
                    + "within five seconds. Nothing is stored.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "200",
            description = "The findings",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PreflightReport.class)))
    @APIResponse(
            responseCode = "401",
            description = "Missing or invalid API key",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "403",
            description = "You are not a print shop",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "413",
            description = "More than 64 MiB",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "422",
            description = "Invalid size, or unknown product or material",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "503",
            description = "Too many uploads at once; try again after Retry-After",
            content = @Content(mediaType = "application/problem+json"))
    public PreflightReport inspect(@Valid @BeanParam PreflightQuery query, InputStream body) throws IOException {
        var job = query.job(products);
        var draft = Files.createTempFile("makeready-preflight", ".pdf");
        try {
            LimitedCopy.toFile(body, draft, PreflightWorkers.FILE_BYTES, PreflightResource::tooLarge);
            return PreflightReport.of(
                    workers.inspect(() -> Files.readAllBytes(draft), query.parsedProfile(), job),
                    query.parsedProfile());
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    @GET
    @PermitAll
    @Path("/rules")
    @Operation(
            summary = "List the preflight rules",
            description = "What each rule means and how to fix the file. The thresholds are in docs/preflight.md.")
    @APIResponse(responseCode = "200", description = "All rules")
    public RuleList rules() {
        return new RuleList(
                Arrays.stream(PreflightRule.values()).map(RuleView::of).toList());
    }

    private static ProblemException tooLarge() {
        return Refusals.tooLarge("A print file may have at most %,d bytes.".formatted(PreflightWorkers.FILE_BYTES));
    }
}
