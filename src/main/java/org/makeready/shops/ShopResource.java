package org.makeready.shops;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.makeready.account.ApiKeys;
import org.makeready.account.Caller;
import org.makeready.account.Role;
import org.makeready.platform.http.Refusals;

@Path("/api/print-shops")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Print shops", description = "Print shops: created by administrators, configured by themselves")
@APIResponse(
        responseCode = "401",
        description = "Missing or invalid API key",
        content = @Content(mediaType = "application/problem+json"))
@APIResponse(
        responseCode = "403",
        description = "You do not have permission",
        content = @Content(mediaType = "application/problem+json"))
class ShopResource {
    /// How a shop names itself.
    private static final String ME = "me";

    private final Caller caller;
    private final PrintShops shops;
    private final ShopSetup setup;
    private final ApiKeys keys;

    ShopResource(Caller caller, PrintShops shops, ShopSetup setup, ApiKeys keys) {
        this.caller = caller;
        this.shops = shops;
        this.setup = setup;
        this.keys = keys;
    }

    @Schema(name = "PrintShop")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ShopView(
            @Schema(examples = "acc_4zc0d5jm2pwbe1n8qky7xa2b3c")
            String id,

            ShopRequest settings,

            @Schema(description = "The SHA-256 of the shop's own ICC profile; absent when FOGRA39 is used")
            String profile,

            @Schema(description = "The first API key, shown only once", examples = "mk_…")
            String key) {
        static ShopView of(PrintShop shop) {
            return of(shop, null);
        }

        static ShopView of(PrintShop shop, String key) {
            return new ShopView(shop.id, ShopRequest.of(shop.name, shop.settings), shop.profile, key);
        }
    }

    @Schema(name = "PrintShopList")
    record ShopList(List<ShopView> items) {}

    @POST
    @RolesAllowed(Role.OF_ADMINISTRATORS)
    @Operation(
            summary = "Create a print shop",
            description = "The response contains the first API key: give it to the print shop; "
                    + "it is not shown again. Waiting jobs that no other print shop can print are assigned "
                    + "to the new one if it can print them.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = ShopView.class)))
    @APIResponse(
            responseCode = "422",
            description = "Unknown product, material or time zone, or an invalid name",
            content = @Content(mediaType = "application/problem+json"))
    public Response open(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ShopRequest.class),
                                            examples = @ExampleObject(name = "a sticker shop", value = """
            {"name": "Sticker Works",
             "makes": [{"product": "bumper-sticker", "materials": ["vinyl-white", "vinyl-clear"]}],
             "cutName": "CutContour", "text": "outlines", "timeZone": "America/Los_Angeles", "leadDays": 2}""")))
                    @NotNull
                    @Valid
                    ShopRequest wanted) {
        var opened = setup.open(wanted);
        return Response.status(Response.Status.CREATED)
                .entity(ShopView.of(opened.shop(), opened.key()))
                .header("Cache-Control", "no-store")
                .header("ETag", tag(opened.shop()))
                .header("Location", "/api/print-shops/" + opened.shop().id)
                .build();
    }

    @GET
    @RolesAllowed(Role.OF_ADMINISTRATORS)
    @Operation(summary = "List all print shops")
    @APIResponse(responseCode = "200", description = "The print shops, by name")
    public ShopList list() {
        return new ShopList(shops.inOrder().stream().map(ShopView::of).toList());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OF_ADMINISTRATORS, Role.OF_PRINT_SHOPS})
    @Operation(summary = "Get a print shop: your own as `me`, or any one as an administrator")
    @APIResponse(
            responseCode = "200",
            description = "The print shop and its settings; the ETag identifies this state",
            content = @Content(schema = @Schema(implementation = ShopView.class)))
    @APIResponse(
            responseCode = "404",
            description = "Print shop not found, or not yours",
            content = @Content(mediaType = "application/problem+json"))
    public Response get(@Parameter(example = "me") @PathParam("id") String id) {
        return answer(shops.of(accessibleShop(id)));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.OF_ADMINISTRATORS, Role.OF_PRINT_SHOPS})
    @Operation(
            summary = "Change the settings of a print shop",
            description = "New files are created with the new settings; existing files stay as they are.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ShopView.class)))
    @APIResponse(
            responseCode = "404",
            description = "Print shop not found, or not yours",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "412",
            description = "It has changed since you read it",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "422",
            description = "The settings are invalid",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "428",
            description = "If-Match is missing",
            content = @Content(mediaType = "application/problem+json"))
    public Response change(
            @Parameter(example = "me") @PathParam("id") String id,
            @Parameter(required = true, description = "The ETag you last received") @HeaderParam("If-Match")
                    String ifMatch,
            @NotNull @Valid ShopRequest wanted) {
        return answer(setup.change(accessibleShop(id), ifMatch, wanted));
    }

    @PUT
    @Path("/{id}/profile")
    @RolesAllowed({Role.OF_ADMINISTRATORS, Role.OF_PRINT_SHOPS})
    @Consumes("application/vnd.iccprofile")
    @Operation(
            summary = "Upload the ICC profile of your press",
            description =
                    "Device class prtr, colour space CMYK, at most 5 MB. Name its printing condition in the settings.")
    @APIResponse(
            responseCode = "200",
            description = "New files are separated with this profile",
            content = @Content(schema = @Schema(implementation = ShopView.class)))
    @APIResponse(
            responseCode = "422",
            description = "Not the ICC profile of a CMYK press",
            content = @Content(mediaType = "application/problem+json"))
    public Response changeProfile(
            @Parameter(example = "me") @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            byte[] profile) {
        return answer(setup.changeProfile(accessibleShop(id), ifMatch, profile));
    }

    @DELETE
    @Path("/{id}/profile")
    @RolesAllowed({Role.OF_ADMINISTRATORS, Role.OF_PRINT_SHOPS})
    @Operation(summary = "Delete your ICC profile and use FOGRA39")
    @APIResponse(
            responseCode = "200",
            description = "New files are separated with FOGRA39 (coated offset)",
            content = @Content(schema = @Schema(implementation = ShopView.class)))
    public Response removeProfile(
            @Parameter(example = "me") @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        return answer(setup.removeProfile(accessibleShop(id), ifMatch));
    }

    @POST
    @Path("/{id}/keys")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.OF_ADMINISTRATORS)
    @Operation(
            summary = "Create a new API key for a print shop that lost its own",
            description = "A print shop replaces and revokes its keys itself at /api/account/keys.")
    @APIResponse(
            responseCode = "201",
            description = "The API key, shown only once",
            content = @Content(schema = @Schema(implementation = ApiKeys.IssuedKey.class)))
    @APIResponse(
            responseCode = "404",
            description = "Print shop not found",
            content = @Content(mediaType = "application/problem+json"))
    public Response issue(@PathParam("id") String id) {
        var fresh = keys.issue(shops.of(id).id, Optional.empty());
        return Response.status(Response.Status.CREATED)
                .entity(fresh)
                .header("Cache-Control", "no-store")
                .build();
    }

    private String accessibleShop(String id) {
        if (caller.is(Role.ADMINISTRATOR)) return id;
        if (id.equals(ME) || id.equals(caller.account())) return caller.account();
        throw Refusals.notFound("print shop");
    }

    private static Response answer(PrintShop shop) {
        return Response.ok(ShopView.of(shop)).header("ETag", tag(shop)).build();
    }

    private static String tag(PrintShop shop) {
        return "\"" + shop.revision + "\"";
    }
}
