package org.makeready.ordering;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.makeready.platform.http.PlainText;

/// Where a parcel goes, line by line as it is written on the label.
public record Address(
        @Schema(examples = "Ada Byron")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String name,

        @Schema(examples = "12 Analytical Way")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String street,

        @Schema(examples = "Flat 3") @Size(max = 100) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String extra,

        @Schema(examples = "97201")
        @NotBlank
        @Size(max = 16)
        @Pattern(regexp = "[A-Za-z0-9 -]*", message = "may contain only letters, digits, spaces and hyphens")
        String postalCode,

        @Schema(examples = "Portland")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String city,

        @Schema(examples = "OR", description = "State, province or county, if the country requires one")
        @Size(max = 100)
        @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String region,

        @Schema(examples = "US", description = "ISO 3166-1 code, two capital letters")
        @NotNull
        @Pattern(regexp = Address.COUNTRIES, message = "must be an ISO 3166-1 country code, such as US or DE")
        String country) {
    private static final String COUNTRIES =
            "A[DEFGILMOQRSTUWXZ]|B[ABDEFGHIJLMNOQRSTVWYZ]|C[ACDFGHIKLMNORUVWXYZ]|D[EJKMOZ]|E[CEGHRST]"
                    + "|F[IJKMOR]|G[ABDEFGHILMNPQRSTUWY]|H[KMNRTU]|I[DELMNOQRST]|J[EMOP]|K[EGHIMNPRWYZ]|L[ABCIKRSTUVY]"
                    + "|M[ACDEFGHKLMNOPQRSTUVWXYZ]|N[ACEFGILOPRUZ]|OM|P[AEFGHKLMNRSTWY]|QA|R[EOSUW]|S[ABCDEGHIJKLMNORSTVXYZ]"
                    + "|T[CDFGHJKLMNORTVWZ]|U[AGMSYZ]|V[ACEGINU]|W[FS]|Y[ET]|Z[AMW]";
}
