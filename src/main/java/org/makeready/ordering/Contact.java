package org.makeready.ordering;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.makeready.platform.http.PlainText;

/// Whom to ask about an order.
record Contact(
        @Schema(examples = "Ada Byron")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String name,

        @Schema(examples = "ada@example.org")
        @NotNull
        @Email
        @Size(min = 3, max = 254)
        @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String email) {}
