package org.makeready.bench.catalog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;

/// Words of a language as a catalog has them: some real ones, then made-up ones, used as Zipf found words to be.
final class Vocabulary {
    private static final List<String> ENDS = List.of("", "s", "ing", "er", "ed", "ly", "ness", "ful");
    private final String language;
    private final List<String> words;
    private final double[] upTo;

    private Vocabulary(String language, List<String> words) {
        this.language = language;
        this.words = words;
        this.upTo = new double[words.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) upTo[i] = sum += 1 / (i + 10.0);
        for (int i = 0; i < upTo.length; i++) upTo[i] /= sum;
    }

    static Vocabulary of(String language, String real, int size, long seed) {
        var chance = new Random(seed);
        var words = new LinkedHashSet<>(List.of(real.split("\\s+")));
        while (words.size() < size) {
            var word = new StringBuilder();
            for (int syllable = 0; syllable < 2 + chance.nextInt(2); syllable++) {
                word.append(pick("bcdfghklmnprstvwz", chance)).append(pick("aeiou", chance));
                if (chance.nextInt(3) == 0) word.append(pick("lnrst", chance));
            }
            words.add(word + ENDS.get(chance.nextInt(ENDS.size())));
        }
        return new Vocabulary(language, List.copyOf(words));
    }

    private static char pick(String letters, Random chance) {
        return letters.charAt(chance.nextInt(letters.length()));
    }

    String language() {
        return language;
    }

    int size() {
        return words.size();
    }

    String word(int i) {
        return words.get(i);
    }

    /// The number of a word, the first ones most often.
    int draw(Random chance) {
        double at = chance.nextDouble();
        int low = 0;
        int high = upTo.length - 1;
        while (low < high) {
            int middle = low + high >>> 1;
            if (upTo[middle] < at) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// The languages of the generated catalog, the most frequent first.
    static List<Vocabulary> all() {
        var all = new ArrayList<Vocabulary>();
        all.add(of("en", """
                birthday wedding christmas coffee dog cat love honk family baby star heart mountain ocean flower camping road sunset vintage retro
                graduation thank happy new year party balloon garden forest moon sun lake river trail bear wolf fox bird owl horse bike truck van surf
                beach palm summer winter spring autumn snow rain cloud rainbow peace music guitar piano dance football soccer baseball hockey running
                yoga teacher nurse doctor farmer pilot driver mom dad grandma grandpa sister brother friend team club school college church
                freedom flag vote music wine beer tea pizza taco cake cookie cherry lemon orange apple pumpkin rose lily daisy sunflower leaf tree
                anchor boat ship sail fishing hunting hiking climbing skiing travel adventure explore dream wild brave kind gentle strong""", 60_000, 1));
        all.add(of(
                "de",
                "geburtstag hochzeit weihnachten kaffee hund katze liebe familie stern herz berg meer "
                        + "blume garten wald mond sonne see fluss reise freund danke "
                        + "gluck schule verein fahrrad wandern winter sommer schnee engel kerze baum haus "
                        + "brot musik tanz fest kinder mutter vater",
                30_000,
                2));
        all.add(of(
                "fr",
                "anniversaire mariage noel cafe chien chat amour famille etoile coeur montagne mer fleur "
                        + "jardin foret lune soleil lac voyage ami merci ecole "
                        + "velo hiver ete neige ange bougie arbre maison pain musique danse fete enfants "
                        + "mere pere bonheur papillon",
                30_000,
                3));
        all.add(of(
                "es",
                "cumpleanos boda navidad cafe perro gato amor familia estrella corazon montana mar flor "
                        + "jardin bosque luna sol lago viaje amigo gracias escuela "
                        + "bicicleta invierno verano nieve angel vela arbol casa pan musica baile fiesta "
                        + "ninos madre padre felicidad mariposa",
                20_000,
                4));
        return all;
    }
}
