package org.makeready.ordering.lines;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A line a customer wants made. A price in it is not read.
@JsonIgnoreProperties({"price", "unitPrice", "total"})
@Schema(name = "Line")
public record LineRequest(
        @Schema(
                examples = "dsn_4Zc0d5Jm2pWbE1n8QkY7xA",
                description = "The id of a saved design; leave it out when the line has a batch")
        @Size(max = 64)
        String design,

        @Schema(
                examples = "bat_4zc0d5jm2pwbe1n8qky7xa2b3c",
                description =
                        "The id of a batch, of which all pieces are ordered; leave it out when the line has a design")
        @Size(max = 64)
        String batch,

        @Schema(examples = "25", description = "Number of copies; for a batch, of each piece")
        @NotNull
        @Min(1)
        @Max(10_000)
        Integer quantity,

        @Schema(examples = "vinyl-white", description = "Material for a design; a batch has its own") @Size(max = 64)
        String material,

        @Schema(
                description = "True to order a batch without its rows that cannot be printed; default false: "
                        + "such a batch is rejected")
        Boolean withoutFaultyRows) {}
