package org.makeready.versions;

/// A version with the content that was to be saved, as it is now.
///
/// @param tag what a change of its state sends as `If-Match`
/// @param created whether it is new; otherwise the same content was here already
public record SavedVersion(String slug, int version, VersionState state, String tag, boolean created) {
    static SavedVersion of(VersionLifecycle lifecycle, VersionState state, boolean created) {
        return new SavedVersion(
                lifecycle.id.slug(), lifecycle.id.version(), state, VersionView.tag(lifecycle, state), created);
    }
}
