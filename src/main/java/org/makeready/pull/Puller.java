package org.makeready.pull;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.makeready.pull.HotFolder.Whole;
import org.makeready.pull.PrintQueue.Claim;
import org.makeready.pull.PrintQueue.Job;

/// Brings jobs from the queue into the folder. The order of its steps is what makes each job come out once: fetch
/// everything, write a note, have the queue say that the job is ours, bring it out. Whatever is interrupted goes on at
/// the note.
final class Puller {
    /// Short, so that jobs are soon free for others when this program is gone; prolonged while it works.
    private static final Duration LEASE = Duration.ofSeconds(45);

    private final HotFolder folder;
    private final PrintQueue queue;
    private final Pull.Settings settings;

    Puller(HotFolder folder, PrintQueue queue, Pull.Settings settings) {
        this.folder = folder;
        this.queue = queue;
        this.settings = settings;
    }

    /// Finishes what was begun and takes on one more claim; returns how many jobs it had.
    int round() throws IOException, PrintQueue.Refused {
        for (var whole : folder.notes()) finish(whole);
        var claim = held();
        if (claim.isEmpty()) claim = queue.claim(settings.limit(), LEASE, settings.products());
        if (claim.isEmpty()) return 0;
        folder.keepClaim(claim.get().id());
        work(claim.get());
        folder.forgetClaim();
        return claim.get().jobs().size();
    }

    /// What an earlier run of this program claimed and did not get to.
    private Optional<Claim> held() throws IOException, PrintQueue.Refused {
        var kept = folder.claim();
        return kept.isEmpty() ? Optional.empty() : queue.prolong(kept.get(), LEASE);
    }

    private void work(Claim claim) throws IOException, PrintQueue.Refused {
        var heart = Thread.startVirtualThread(() -> beat(claim.id()));
        try {
            for (var job : claim.jobs()) {
                var whole = fetch(job, claim.id());
                if (whole.isEmpty()) continue;
                folder.note(whole.get());
                finish(whole.get());
            }
        } finally {
            heart.interrupt();
        }
    }

    /// Keeps the claim while files are on their way, however slow the line. A beat that is missed is no harm yet, and a
    /// lost claim shows when the next job is begun.
    private void beat(String claim) {
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
        } catch (IOException | PrintQueue.Refused e) {
            System.err.println("A heartbeat failed: " + e.getMessage());
        }
    }

    /// Empty when a file is not what it should be: the lease runs out, and the next claim fetches it anew.
    private Optional<Whole> fetch(Job job, String claim) throws IOException, PrintQueue.Refused {
        for (var item : job.files()) {
            queue.download(item, folder.part(item.name()));
            if (!folder.sound(item.name(), item.sha256())) {
                System.err.println(item.name() + " arrived damaged and will be downloaded again.");
                return Optional.empty();
            }
        }
        return Optional.of(new Whole(
                job.id(), claim, job.files().stream().map(PrintQueue.Item::name).toList()));
    }

    private void finish(Whole whole) throws IOException, PrintQueue.Refused {
        if (!folder.placed(whole)) {
            if (queue.start(whole.job(), whole.claim())) {
                folder.place(whole);
                System.out.println(whole.names().getLast());
            } else {
                System.err.println(
                        whole.names().getLast() + " is now claimed by another print shop or program and is skipped.");
            }
        }
        folder.forget(whole);
    }
}
