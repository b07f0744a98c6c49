package org.makeready.ordering.lines;

import java.util.List;
import org.makeready.platform.http.ProblemException;
import org.makeready.platform.http.Refusals;
import org.makeready.press.design.Problem;
import org.makeready.press.template.Product;

/// Everything wrong with one line of a request.
///
/// @param pointer to the line
/// @param all     errors of the request, to which those of the line are added
record LineErrors(String pointer, List<ProblemException.ProblemError> all) {
    void add(String field, String code, String detail, String hint) {
        all.add(Refusals.error(pointer + field, code, detail, hint));
    }

    void add(String field, Problem problem) {
        add(field + problem.pointer(), problem.code(), problem.message(), problem.hint());
    }

    void unknownMaterial(Product product) {
        add(
                "/material",
                "unknown-material",
                "This product is not available on this material.",
                "Choose one of: "
                        + String.join(
                                ", ",
                                product.materials().stream()
                                        .map(Product.Material::id)
                                        .toList()) + ".");
    }
}
