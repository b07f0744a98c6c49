package org.makeready.versions;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times as clocks on the wall show them. A time the clock skips (daylight saving begins) is taken as much later as it
/// skips; of one it shows twice the first is meant. In both cases there is something to say.
///
/// @param note null where the clock shows the time once
record ResolvedLocalTime(Instant instant, String note) {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);

    /// @throws java.time.DateTimeException when one of them cannot be read
    static ResolvedLocalTime of(String local, String zone) {
        var wanted = LocalDateTime.parse(local);
        var place = ZoneId.of(zone);
        var meant = wanted.atZone(place);
        int offsets = place.getRules().getValidOffsets(wanted).size();
        var note = switch (offsets) {
            case 0 ->
                "The clock skips %s in %s because of a time change; the version will be published at %s."
                        .formatted(wanted, zone, SHOWN.format(meant));
            case 1 -> null;
            default ->
                ("The clock shows %s twice in %s because of a time change; "
                                + "the version will be published the first time, at %s.")
                        .formatted(wanted, zone, SHOWN.format(meant));
        };
        return new ResolvedLocalTime(meant.toInstant(), note);
    }
}
