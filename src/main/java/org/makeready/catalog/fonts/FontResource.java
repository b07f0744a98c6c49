package org.makeready.catalog.fonts;

import com.ibm.icu.lang.UScript;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.makeready.press.font.Family;
import org.makeready.press.font.Font;
import org.makeready.press.font.FontSupply;

@Path("/api/fonts")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Singleton
@Tag(name = "Catalog")
class FontResource {
    /// Fewer characters than this are strays, not a script the font is made for.
    private static final int WORTH_NAMING = 20;
    private final Shelf shelf;

    FontResource(FontSupply fonts) {
        this.shelf = new Shelf(fonts.families().stream().map(FontResource::view).toList());
    }

    @Schema(name = "FontFamilyList")
    record Shelf(List<FamilyView> items) {}

    record FamilyView(String id, String name, String licence, List<String> moods, List<FontView> fonts) {}

    record FontView(
            @Schema(examples = "oswald-bold") String id,
            int weight,
            boolean italic,
            int characters,

            @Schema(description = "ISO 15924 codes of the scripts the font covers")
            List<String> scripts) {}

    @GET
    @Operation(summary = "List the font families, with the scripts they cover and their licences")
    @APIResponse(responseCode = "200", description = "All families")
    public Shelf all() {
        return shelf;
    }

    private static FamilyView view(Family family) {
        return new FamilyView(
                family.id(),
                family.name(),
                family.licence(),
                family.moods(),
                family.fonts().stream().map(FontResource::view).toList());
    }

    private static FontView view(Font font) {
        return new FontView(
                font.id(), font.weight(), font.italic(), font.coverage().cardinality(), scripts(font));
    }

    private static List<String> scripts(Font font) {
        Map<Integer, Long> counts = font.coverage().stream()
                .map(UScript::getScript)
                .boxed()
                .filter(script -> script != UScript.COMMON && script != UScript.INHERITED)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .filter(e -> e.getValue() >= WORTH_NAMING)
                .map(e -> UScript.getShortName(e.getKey()))
                .sorted()
                .toList();
    }
}
