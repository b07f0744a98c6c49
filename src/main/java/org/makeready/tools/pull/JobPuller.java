package org.makeready.tools.pull;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.makeready.tools.pull.HotFolder.CompleteJob;
import org.makeready.tools.pull.PrintJobClient.ClaimedJob;
import org.makeready.tools.pull.PrintJobClient.JobClaim;

/// Brings jobs from the queue into the folder. The order of its steps is what makes each job come out once: fetch
/// everything, write a note, have the queue say that the job is ours, bring it out. Whatever is interrupted goes on at
/// the note.
final class JobPuller {
    /// Short, so that jobs are soon free for others when this program is gone; prolonged while it works.
    private static final Duration LEASE = Duration.ofSeconds(45);

    private final HotFolder folder;
    private final PrintJobClient queue;
    private final PullCommand.PullSettings settings;

    JobPuller(HotFolder folder, PrintJobClient queue, PullCommand.PullSettings settings) {
        this.folder = folder;
        this.queue = queue;
        this.settings = settings;
    }

    /// Finishes what was begun and takes on one more claim; returns how many jobs it had.
    int pullOnce() throws IOException, PrintJobClient.RequestRefused {
        for (var whole : folder.readNotes()) finish(whole);
        var claim = heldClaim();
        if (claim.isEmpty()) claim = queue.claim(settings.limit(), LEASE, settings.products());
        if (claim.isEmpty()) return 0;
        folder.writeClaim(claim.get().id());
        pullJobs(claim.get());
        folder.deleteClaim();
        return claim.get().jobs().size();
    }

    /// What an earlier run of this program claimed and did not get to.
    private Optional<JobClaim> heldClaim() throws IOException, PrintJobClient.RequestRefused {
        var kept = folder.readClaim();
        return kept.isEmpty() ? Optional.empty() : queue.prolong(kept.get(), LEASE);
    }

    private void pullJobs(JobClaim claim) throws IOException, PrintJobClient.RequestRefused {
        var heart = Thread.startVirtualThread(() -> sendHeartbeats(claim.id()));
        try {
            for (var job : claim.jobs()) {
                var whole = fetch(job, claim.id());
                if (whole.isEmpty()) continue;
                folder.writeNote(whole.get());
                finish(whole.get());
            }
        } finally {
            heart.interrupt();
        }
    }

    /// Keeps the claim while files are on their way, however slow the line. A beat that is missed is no harm yet, and a
    /// lost claim shows when the next job is begun.
    private void sendHeartbeats(String claim) {
        try {
            while (true) {
                Thread.sleep(LEASE.dividedBy(3));
                prolong(claim);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void prolong(String claim) {
        try {
            queue.prolong(claim, LEASE);
        } catch (IOException | PrintJobClient.RequestRefused e) {
            System.err.println("A heartbeat was missed: " + e.getMessage());
        }
    }

    /// Empty when a file is not what it should be: the lease runs out, and the next claim fetches it anew.
    private Optional<CompleteJob> fetch(ClaimedJob job, String claim)
            throws IOException, PrintJobClient.RequestRefused {
        for (var item : job.files()) {
            queue.download(item, folder.partFile(item.name()));
            if (!folder.verify(item.name(), item.sha256())) {
                System.err.println(item.name() + " came damaged; it will be fetched again.");
                return Optional.empty();
            }
        }
        return Optional.of(new CompleteJob(
                job.id(),
                claim,
                job.files().stream().map(PrintJobClient.JobFile::name).toList()));
    }

    private void finish(CompleteJob whole) throws IOException, PrintJobClient.RequestRefused {
        if (!folder.released(whole)) {
            if (queue.start(whole.job(), whole.claim())) {
                folder.release(whole);
                System.out.println(whole.names().getLast());
            } else {
                System.err.println(whole.names().getLast() + " was taken by another; it is left to them.");
            }
        }
        folder.discard(whole);
    }
}
