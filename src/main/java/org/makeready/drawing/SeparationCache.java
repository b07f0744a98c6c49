package org.makeready.drawing;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import org.makeready.press.colour.OutputProfile;
import org.makeready.press.colour.Separation;

/// How colours become inks on the presses in use; asking a profile takes a while, so the answers are kept.
@ApplicationScoped
public class SeparationCache {
    /// Of half a megabyte each.
    private static final int KEPT = 64;

    private final LoadingCache<Wanted, Separation> known =
            Caffeine.newBuilder().maximumSize(KEPT).build(wanted -> Separation.of(wanted.profile, wanted.limit));

    private record Wanted(OutputProfile profile, double limit) {}

    /// @param limit the most ink one place may get, 1 (100 %) to 4
    public Separation of(OutputProfile profile, double limit) {
        return known.get(new Wanted(profile, limit));
    }
}
