package org.makeready.pictures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.makeready.account.Customer;
import org.makeready.platform.http.BlobResponses;
import org.makeready.platform.http.PageCursor;
import org.makeready.platform.http.Refusals;

@Path("/api/pictures")
@RolesAllowed(Customer.ROLE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pictures", description = "Your own photos for use in designs")
@APIResponse(
        responseCode = "401",
        description = "Missing or invalid token",
        content = @Content(mediaType = "application/problem+json"))
class PictureResource {
    private final Customer customer;
    private final CustomerPictures pictures;
    private final PictureStore store;
    private final PictureSpool spool;
    private final BlobResponses blobs;

    PictureResource(
            Customer customer, CustomerPictures pictures, PictureStore store, PictureSpool spool, BlobResponses blobs) {
        this.customer = customer;
        this.pictures = pictures;
        this.store = store;
        this.spool = spool;
        this.blobs = blobs;
    }

    @Schema(name = "PicturePage")
    record Page(
            List<PictureView> items,

            @Schema(nullable = true, description = "Send it as cursor to get the next page; absent on the last page")
            String next) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Upload a photo",
            description = "The body is the file itself: JPEG, PNG or WebP, at most 20 MiB and 50 million pixels. "
                    + "The file type is detected from the content. "
                    + "The photo is turned upright and converted to sRGB; "
                    + "its metadata (place, camera, time) is removed.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/webp", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "201",
            description = "Stored",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PictureView.class)))
    @APIResponse(
            responseCode = "200",
            description = "You have already uploaded this picture",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PictureView.class)))
    @APIResponse(
            responseCode = "409",
            description = "You have reached the maximum of 1,000 pictures or 500 million bytes",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "413",
            description = "More than 20 MiB, or too many pixels",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "415",
            description = "Picture format not supported",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "422",
            description = "The picture is damaged, or takes too long to read",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "503",
            description = "Too many uploads at once; try again after Retry-After",
            content = @Content(mediaType = "application/problem+json"))
    public Response send(InputStream body) throws IOException {
        return spool.withFile(body, file -> answer(store.add(customer.id(), file)));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response sendForm(@RestForm(FileUpload.ALL) List<FileUpload> files) throws IOException {
        if (files.size() != 1) throw Refusals.invalid("Send one picture at a time.", List.of());
        try (var body = Files.newInputStream(files.getFirst().uploadedFile())) {
            return spool.withFile(body, file -> answer(store.add(customer.id(), file)));
        }
    }

    private static Response answer(PictureStore.StoredPicture taken) {
        var view = PictureView.of(taken.picture());
        return (taken.created() ? Response.created(URI.create("/api/pictures/" + view.id())) : Response.ok())
                .entity(view)
                .build();
    }

    @GET
    @Operation(summary = "List your pictures, newest first")
    @APIResponse(responseCode = "200", description = "One page of the list")
    @APIResponse(
            responseCode = "400",
            description = "Invalid cursor, or limit out of range",
            content = @Content(mediaType = "application/problem+json"))
    public Page list(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") Optional<String> cursor) {
        var mark = PageCursor.decode(cursor);
        var found = pictures.page(customer.id(), mark.before(), mark.id(), limit + 1).stream()
                .map(PictureView::of)
                .toList();
        if (found.size() <= limit) return new Page(found, null);
        var last = found.get(limit - 1);
        return new Page(found.subList(0, limit), new PageCursor(last.createdAt(), last.id()).encoded());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Get one of your pictures")
    @APIResponse(responseCode = "200", description = "The picture's data and the URL of its file")
    @APIResponse(
            responseCode = "404",
            description = "Picture not found",
            content = @Content(mediaType = "application/problem+json"))
    public PictureView see(@PathParam("id") String id) {
        return PictureView.of(own(id));
    }

    @GET
    @Path("/{id}/file.{extension: jpg|png}")
    @Produces({"image/jpeg", "image/png"})
    @Operation(summary = "Download the file of one of your pictures")
    @APIResponse(responseCode = "200", description = "The file; its ETag is its SHA-256")
    @APIResponse(responseCode = "206", description = "The requested range")
    @APIResponse(responseCode = "304", description = "Not modified (If-None-Match)")
    @APIResponse(
            responseCode = "404",
            description = "Picture not found, or its file has the other type",
            content = @Content(mediaType = "application/problem+json"))
    public Response file(
            @PathParam("id") String id, @PathParam("extension") String extension, @Context HttpHeaders headers) {
        var picture = own(id);
        if (!PictureView.extension(picture).equals(extension)) throw Refusals.notFound("picture");
        return blobs.of(picture.sha256, "image/" + picture.type, headers);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Delete a picture",
            description = "Designs and orders that use it stay as they are. "
                    + "If there are none, the file is removed after one day.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(
            responseCode = "404",
            description = "Picture not found",
            content = @Content(mediaType = "application/problem+json"))
    public void delete(@PathParam("id") String id) {
        store.delete(customer.id(), id);
    }

    private CustomerPicture own(String id) {
        return pictures.findOwned(customer.id(), id).orElseThrow(() -> Refusals.notFound("picture"));
    }
}
