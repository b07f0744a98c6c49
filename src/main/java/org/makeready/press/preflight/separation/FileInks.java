package org.makeready.press.preflight.separation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// The inks of a file, each with a number: the process inks first, then spots in the order they turn up.
/// A set of inks is an `int` with one bit for each.
public final class FileInks {
    public static final int CYAN = 0, MAGENTA = 1, YELLOW = 2, BLACK = 3;
    public static final int PROCESS_INKS = 4;
    public static final int PROCESS = 0b1111;
    /// More than any press has.
    public static final int MOST = 32;
    private static final List<String> PROCESS_NAMES = List.of("Cyan", "Magenta", "Yellow", "Black");

    private final List<String> names = new ArrayList<>(PROCESS_NAMES);
    /// What each is to look like in full, as its definition has it.
    private final Map<String, String> definitions = new HashMap<>();
    private final SortedSet<String> ambiguous = new TreeSet<>();
    private final SortedSet<String> disguised = new TreeSet<>();
    private boolean tooMany;

    /// The number of an ink of this name; -1 for one ink too many, which is left out.
    int number(String name) {
        int known = names.indexOf(name);
        if (known >= 0) return known;
        if (names.size() == MOST) {
            tooMany = true;
            return -1;
        }
        names.add(name);
        return names.size() - 1;
    }

    /// Takes down how a spot is defined.
    void define(String name, String definition) {
        if (PROCESS_NAMES.stream().anyMatch(name::equalsIgnoreCase)) disguised.add(name);
        if (!definitions.computeIfAbsent(name, _ -> definition).equals(definition)) ambiguous.add(name);
    }

    /// All names by number; a view that grows.
    public List<String> names() {
        return Collections.unmodifiableList(names);
    }

    /// The names that are no process inks.
    public List<String> spots() {
        return names().subList(PROCESS_INKS, names.size());
    }

    /// Spots with more than one definition.
    public SortedSet<String> ambiguous() {
        return Collections.unmodifiableSortedSet(ambiguous);
    }

    /// Spots that are named like process inks.
    public SortedSet<String> namedLikeProcessInks() {
        return Collections.unmodifiableSortedSet(disguised);
    }

    /// Whether there were more than [#MOST], the rest being left out.
    public boolean tooMany() {
        return tooMany;
    }

    /// All inks that turned up so far.
    public int all() {
        return names.size() == MOST ? -1 : (1 << names.size()) - 1;
    }

    /// Whether an ink is in a set.
    public static boolean has(int set, int ink) {
        return (set >> ink & 1) != 0;
    }
}
