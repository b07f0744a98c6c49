package org.makeready.ordering.lines;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.makeready.catalog.Products;
import org.makeready.catalog.Templates;
import org.makeready.choices.ChoicesColumn;
import org.makeready.choices.PictureFilesColumn;
import org.makeready.designs.Designs;
import org.makeready.designs.SavedDesign;
import org.makeready.drawing.Renderer;
import org.makeready.pictures.OwnPictures;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.template.Product;

/// Lines of designs: each is composed again before it is taken.
@ApplicationScoped
class DesignLines {
    private final Designs designs;
    private final Templates templates;
    private final Products products;
    private final Renderer renderer;
    private final OwnPictures pictures;

    DesignLines(Designs designs, Templates templates, Products products, Renderer renderer, OwnPictures pictures) {
        this.designs = designs;
        this.templates = templates;
        this.products = products;
        this.renderer = renderer;
        this.pictures = pictures;
    }

    /// Empty when something is wrong with it, which is among the errors then.
    Optional<AcceptedLine.OfDesign> accept(String owner, LineRequest wanted, LineErrors errors) {
        var design = designs.saved(owner, wanted.design());
        if (design.isEmpty()) {
            errors.add("/design", "unknown-design", "Design not found.", "Save it first with POST /api/designs.");
            return Optional.empty();
        }
        var template = templates
                .version(design.get().template(), design.get().version())
                .orElseThrow();
        var product = products.product(template.product()).orElseThrow();
        boolean made =
                wanted.material() != null && product.material(wanted.material()).isPresent();
        if (!made) errors.unknownMaterial(product);
        var files = pictures.files(owner, design.get().choices());
        return switch (renderer.compose(
                template,
                design.get().choices(),
                pictures.of(files, design.get().choices()))) {
            case CompositionResult.Refused refused -> {
                refused.problems().forEach(problem -> errors.add("/design/choices", problem));
                yield Optional.empty();
            }
            case CompositionResult.Ready(Composition composition) ->
                made
                        ? Optional.of(accepted(
                                line(wanted, design.get(), PictureFilesColumn.write(files)), product, composition))
                        : Optional.empty();
        };
    }

    private static AcceptedLine.OfDesign accepted(OrderLine line, Product product, Composition composition) {
        line.size = composition.template().size();
        return new AcceptedLine.OfDesign(line, new PriceList(product).setPrices(line), composition);
    }

    private static OrderLine line(LineRequest wanted, SavedDesign design, String pictures) {
        var line = new OrderLine();
        line.design = design.id();
        line.revision = design.revision();
        line.template = design.template();
        line.version = design.version();
        line.title = design.title();
        line.choices = ChoicesColumn.write(design.choices());
        line.pictures = pictures;
        line.material = wanted.material();
        line.quantity = wanted.quantity();
        return line;
    }
}
