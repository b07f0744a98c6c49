package org.makeready.press.preflight.content;

import org.makeready.press.preflight.PreflightFindings;
import org.makeready.press.preflight.PreflightJob;
import org.makeready.press.preflight.PreflightProfile;
import org.makeready.press.preflight.separation.FileInks;

/// The page that is being looked at, what it is wanted for, and where findings go.
public record PageContext(int number, PageBoxes boxes, PreflightJob job, FileInks inks, PreflightFindings findings) {
    PreflightProfile profile() {
        return findings.profile();
    }

    int cutInk() {
        return inks.names().indexOf(job.cutInk());
    }

    int whiteInk() {
        return inks.names().indexOf(job.whiteInk());
    }

    /// The inks that are no colours, as a set.
    int technical() {
        int set = 0;
        if (cutInk() >= 0) set |= 1 << cutInk();
        if (whiteInk() >= 0) set |= 1 << whiteInk();
        return set;
    }
}
