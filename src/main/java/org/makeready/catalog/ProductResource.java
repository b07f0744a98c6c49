package org.makeready.catalog;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.makeready.platform.http.Refusals;

@Path("/api/products")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Catalog")
class ProductResource {
    private final Products products;

    ProductResource(Products products) {
        this.products = products;
    }

    @Schema(name = "ProductList")
    record Shelf(List<ProductView> items) {}

    @GET
    @Operation(summary = "List the products, with sizes, materials, prices and quantity breaks")
    @APIResponse(responseCode = "200", description = "All products")
    public Shelf all() {
        return new Shelf(products.all().stream().map(ProductView::of).toList());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Get one product")
    @APIResponse(responseCode = "200", description = "The product")
    @APIResponse(
            responseCode = "404",
            description = "Product not found",
            content = @Content(mediaType = "application/problem+json"))
    public ProductView one(@Parameter(example = "bumper-sticker") @PathParam("id") String id) {
        return products.product(id).map(ProductView::of).orElseThrow(() -> Refusals.notFound("product"));
    }
}
