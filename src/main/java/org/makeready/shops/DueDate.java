package org.makeready.shops;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/// When a job has to leave the shop: at the end of the working day, so many working days after its approval, by the
/// shop's clock. Public holidays are the shop's to know.
public final class DueDate {
    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

    private DueDate() {}

    public static Instant of(Instant approved, ShopSettings shop) {
        var zone = ZoneId.of(shop.timeZone());
        var day = approved.atZone(zone).toLocalDate();
        for (int left = shop.leadDays(); left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) left--;
        }
        return day.atTime(END_OF_DAY).atZone(zone).toInstant();
    }
}
