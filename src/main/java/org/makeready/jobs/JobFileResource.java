package org.makeready.jobs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.makeready.account.Caller;
import org.makeready.account.Role;
import org.makeready.jobs.files.JobFiles;
import org.makeready.platform.http.BlobResponses;
import org.makeready.platform.http.Refusals;

/// The files of a job. Each has its SHA-256 as ETag and may be fetched in parts.
@Path("/api/print-jobs")
@RolesAllowed(Role.OF_PRINT_SHOPS)
@Tag(name = "Print jobs")
@APIResponse(responseCode = "200", description = "The file; its ETag is its SHA-256")
@APIResponse(responseCode = "206", description = "The requested range")
@APIResponse(responseCode = "304", description = "Not modified (If-None-Match)")
@APIResponse(
        responseCode = "401",
        description = "Missing or invalid API key",
        content = @Content(mediaType = "application/problem+json"))
@APIResponse(
        responseCode = "404",
        description = "Print job not found, or its files are not ready yet",
        content = @Content(mediaType = "application/problem+json"))
@APIResponse(
        responseCode = "416",
        description = "Range not satisfiable",
        content = @Content(mediaType = "application/problem+json"))
class JobFileResource {
    private final Caller caller;
    private final PrintJobs jobs;
    private final BlobResponses blobs;

    JobFileResource(Caller caller, PrintJobs jobs, BlobResponses blobs) {
        this.caller = caller;
        this.jobs = jobs;
        this.blobs = blobs;
    }

    @GET
    @Path("/{id}/print.pdf")
    @Produces("application/pdf")
    @Operation(
            summary = "Download the print file: PDF/X-4 in process inks, one page per face, "
                    + "with cut line and white ink where the product has them")
    public Response print(@PathParam("id") String id, @Context HttpHeaders headers) {
        return file(id, JobFiles.JobFileKind.PRINT, headers);
    }

    @GET
    @Path("/{id}/proof.pdf")
    @Produces("application/pdf")
    @Operation(summary = "Download the proof the customer approved, for comparison only; do not print from it")
    public Response proof(@PathParam("id") String id, @Context HttpHeaders headers) {
        return file(id, JobFiles.JobFileKind.PROOF, headers);
    }

    @GET
    @Path("/{id}/ticket.xjdf")
    @Produces("application/vnd.cip4-xjdf+xml")
    @Operation(summary = "Download the job ticket as XJDF 2.2")
    public Response xjdf(@PathParam("id") String id, @Context HttpHeaders headers) {
        return file(id, JobFiles.JobFileKind.XJDF, headers);
    }

    @GET
    @Path("/{id}/ticket.json")
    @Produces("application/json")
    @Operation(summary = "Download the job ticket as JSON, lengths in millimetres")
    public Response json(@PathParam("id") String id, @Context HttpHeaders headers) {
        return file(id, JobFiles.JobFileKind.JSON, headers);
    }

    private Response file(String id, JobFiles.JobFileKind kind, HttpHeaders headers) {
        var job = jobs.of(caller.account(), id);
        if (job.files == null) throw Refusals.notFound("file (not created yet)");
        return blobs.named(job.fileName + kind.ending, job.files.of(kind).sha256(), kind.type, headers);
    }
}
