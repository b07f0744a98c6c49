package org.makeready.press.preflight;

import org.makeready.press.preflight.page.Inks;

/// The page that is being looked at, what it is wanted for, and where findings go.
record Side(int number, PageBoxes boxes, Job job, Inks inks, Findings findings) {
    Profile profile() {
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
