package org.makeready.ordering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AddressTest {
    @Test
    void exactly_the_countries_of_iso_3166_are_accepted() throws NoSuchFieldException {
        var accepted = java.util.regex.Pattern.compile(Address.class
                .getDeclaredField("country")
                .getAnnotation(Pattern.class)
                .regexp());
        var found = IntStream.range(0, 26 * 26)
                .mapToObj(i -> "" + (char) ('A' + i / 26) + (char) ('A' + i % 26))
                .filter(code -> accepted.matcher(code).matches())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)), found);
    }
}
