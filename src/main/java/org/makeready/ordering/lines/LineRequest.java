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
        @Schema(examples = "dsn_4Zc0d5Jm2pWbE1n8QkY7xA", description = "What is made; or a batch") @Size(max = 64)
        String design,

        @Schema(examples = "bat_4zc0d5jm2pwbe1n8qky7xa2b3c", description = "All pieces of it are made; or a design")
        @Size(max = 64)
        String batch,

        @Schema(examples = "25", description = "Of a batch: of each piece") @NotNull @Min(1) @Max(10_000)
        Integer quantity,

        @Schema(examples = "vinyl-white", description = "Of a design; a batch has its own") @Size(max = 64)
        String material,

        @Schema(
                description =
                        "Whether rows that cannot be printed may be left out; without it such a batch is not taken")
        Boolean withoutFaultyRows) {}
