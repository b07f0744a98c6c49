package org.makeready.account;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/// What somebody with an account may do here. A customer needs no account: a guest session is enough.
public enum Role {
    PRINT_SHOP(Role.OF_PRINT_SHOPS),
    MERCHANDISER(Role.OF_MERCHANDISERS),
    REVIEWER(Role.OF_REVIEWERS),
    ADMINISTRATOR(Role.OF_ADMINISTRATORS);

    /// The words resources name in `@RolesAllowed`.
    public static final String OF_PRINT_SHOPS = "print-shop",
            OF_MERCHANDISERS = "merchandiser",
            OF_REVIEWERS = "reviewer",
            OF_ADMINISTRATORS = "administrator";

    private final String word;

    Role(String word) {
        this.word = word;
    }

    static Role of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word.equals(word))
                .findFirst()
                .orElseThrow();
    }

    @JsonValue
    @Override
    public String toString() {
        return word;
    }
}
