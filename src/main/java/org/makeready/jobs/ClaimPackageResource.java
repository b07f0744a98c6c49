package org.makeready.jobs;

import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.makeready.account.Caller;
import org.makeready.account.Role;
import org.makeready.jobs.files.JobFiles;
import org.makeready.jobs.files.StoredZip;
import org.makeready.platform.blobs.Blobs;
import org.makeready.platform.http.Refusals;
import org.makeready.platform.http.SignedLinks;
import org.makeready.platform.http.StreamResponses;

/// Everything of a claim in one file.
@Path("/api/print-jobs/claims/{claim}/package.zip")
@PermitAll
@Tag(name = "Print jobs")
class ClaimPackageResource {
    static final Duration LINK_LIFE = Duration.ofHours(4);

    private final Caller caller;
    private final PrintJobs jobs;
    private final Blobs blobs;
    private final SignedLinks links;

    ClaimPackageResource(Caller caller, PrintJobs jobs, Blobs blobs, SignedLinks links) {
        this.caller = caller;
        this.jobs = jobs;
        this.blobs = blobs;
        this.links = links;
    }

    static String path(String claim) {
        return "/api/print-jobs/claims/" + claim + "/package.zip";
    }

    @GET
    @Produces("application/zip")
    @Operation(
            summary = "Download all files of a claim in one zip",
            description = "Contains print files, proofs and tickets, and a list `SHA256SUMS` for `sha256sum -c`. "
                    + "It is streamed and can be downloaded in parts: the same claim always gives the same "
                    + "bytes. Send your API key, or use the link in the claim.")
    @APIResponse(responseCode = "200", description = "The zip file")
    @APIResponse(responseCode = "206", description = "The requested range")
    @APIResponse(responseCode = "304", description = "Not modified (If-None-Match)")
    @APIResponse(
            responseCode = "401",
            description = "No valid API key, and no valid link",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "404",
            description = "Claim not found, or it has no jobs left",
            content = @Content(mediaType = "application/problem+json"))
    public Response zip(
            @PathParam("claim") String claim,
            @Parameter(description = "Part of the link in the claim") @QueryParam("expires") Optional<Long> expires,
            @Parameter(description = "Part of the link in the claim") @QueryParam("signature")
                    Optional<String> signature,
            @Context HttpHeaders headers)
            throws IOException {
        var own =
                links.valid(path(claim), expires, signature) ? jobs.ofClaim(claim) : jobs.ofClaim(callingShop(), claim);
        if (own.isEmpty()) throw Refusals.notFound("claim");
        var zip = StoredZip.of(entries(own));
        return StreamResponses.of(
                new StreamResponses.StreamedFile(
                        claim + ".zip", "application/zip", zip.entityTag(), zip.length(), zip::write),
                headers);
    }

    private String callingShop() {
        if (!caller.known() || !caller.is(Role.PRINT_SHOP)) throw new UnauthorizedException();
        return caller.account();
    }

    private List<StoredZip.ZipMember> entries(List<PrintJob> own) {
        var entries = new ArrayList<StoredZip.ZipMember>();
        var sums = new StringBuilder();
        for (var job : own) {
            for (var kind : JobFiles.inOrder()) {
                var name = job.fileName + kind.ending;
                var sha256 = job.files.of(kind).sha256();
                entries.add(new StoredZip.ZipMember(
                        name, new StoredZip.ZipSource.Blob(blobs.find(sha256).orElseThrow())));
                sums.append(sha256).append("  ").append(name).append('\n');
            }
        }
        entries.add(new StoredZip.ZipMember(
                "SHA256SUMS", new StoredZip.ZipSource.Text(sums.toString().getBytes(StandardCharsets.US_ASCII))));
        return entries;
    }
}
