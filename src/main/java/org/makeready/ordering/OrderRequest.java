package org.makeready.ordering;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.makeready.ordering.lines.LineRequest;
import org.makeready.platform.http.PlainText;

/// What a customer wants made and where it goes. There is no price in it: a shop front that sends one is not
/// contradicted, it is not read.
@JsonIgnoreProperties({"price", "total"})
record OrderRequest(
        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid LineRequest> lines,
        @NotNull @Valid Contact contact,
        @NotNull @Valid Address shipTo,

        @Schema(examples = "PO 4711", description = "The customer's own reference for this order")
        @Size(max = 100)
        @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String reference) {}
