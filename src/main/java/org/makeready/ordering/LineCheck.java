package org.makeready.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.makeready.catalog.Products;
import org.makeready.catalog.Templates;
import org.makeready.pictures.OwnPictures;
import org.makeready.platform.ProblemException;
import org.makeready.platform.Refusals;
import org.makeready.press.composition.Composed;
import org.makeready.press.composition.Composition;
import org.makeready.press.template.Product;
import org.makeready.press.template.Template;
import org.makeready.studio.ChoicesColumn;
import org.makeready.studio.Designs;
import org.makeready.studio.PressRoom;
import org.makeready.studio.SavedDesign;

/// Holds the lines of a request against designs, templates and price lists, and finds everything wrong with them at once.
@ApplicationScoped
class LineCheck {
    private final Designs designs;
    private final Templates templates;
    private final Products products;
    private final PressRoom pressRoom;
    private final OwnPictures pictures;

    LineCheck(Designs designs, Templates templates, Products products, PressRoom pressRoom, OwnPictures pictures) {
        this.designs = designs;
        this.templates = templates;
        this.products = products;
        this.pressRoom = pressRoom;
        this.pictures = pictures;
    }

    /// A line that can be made, its price known; its proof is still to be drawn.
    record Accepted(OrderLine line, Composition composition, Money price) {}

    List<Accepted> accept(String owner, List<OrderRequest.Line> lines) {
        var accepted = new ArrayList<Accepted>();
        var errors = new ArrayList<ProblemException.Error>();
        for (int i = 0; i < lines.size(); i++) check(owner, lines.get(i), "/lines/" + i, accepted, errors);
        if (!errors.isEmpty()) throw Refusals.invalid("This order cannot be made as it is.", errors);
        return accepted;
    }

    private void check(String owner, OrderRequest.Line line, String pointer, List<Accepted> accepted,
                       List<ProblemException.Error> errors) {
        var design = designs.saved(owner, line.design());
        if (design.isEmpty()) {
            errors.add(Refusals.error(pointer + "/design", "unknown-design", "You have no such design.", "Save it first, with POST /api/designs."));
            return;
        }
        var template = templates.version(design.get().template(), design.get().version()).orElseThrow();
        var product = products.product(template.product()).orElseThrow();
        if (product.material(line.material()).isEmpty()) errors.add(unknownMaterial(pointer, product));
        var files = pictures.files(owner, design.get().choices());
        switch (pressRoom.compose(template, design.get().choices(), pictures.of(files))) {
            case Composed.Refused refused -> refused.problems().forEach(problem -> errors.add(
                    Refusals.error(pointer + "/design/choices" + problem.pointer(), problem.code(), problem.message(), problem.hint())));
            case Composed.Ready ready when product.material(line.material()).isPresent() ->
                    {
                var complete = accepted(line, design.get(), template, product, ready.composition());
                complete.line().pictures = FrozenPictures.write(files);
                accepted.add(complete);
            }
            case Composed.Ready _ -> { }
        }
    }

    private static ProblemException.Error unknownMaterial(String pointer, Product product) {
        var offered = product.materials().stream().map(Product.Material::id).toList();
        return Refusals.error(pointer + "/material", "unknown-material", "This is not made on such a material.",
                "Choose one of: " + String.join(", ", offered) + ".");
    }

    private static Accepted accepted(OrderRequest.Line wanted, SavedDesign design, Template template, Product product,
                                     Composition composition) {
        var unitPrice = new PriceList(product).unitPrice(template.size(), wanted.material(), wanted.quantity());
        var price = unitPrice.times(wanted.quantity());
        var line = new OrderLine();
        line.design = design.id();
        line.revision = design.revision();
        line.template = design.template();
        line.version = design.version();
        line.title = design.title();
        line.choices = ChoicesColumn.write(design.choices());
        line.size = template.size();
        line.material = wanted.material();
        line.quantity = wanted.quantity();
        line.unitPrice = unitPrice.amount();
        line.price = price.amount();
        return new Accepted(line, composition, price);
    }
}
