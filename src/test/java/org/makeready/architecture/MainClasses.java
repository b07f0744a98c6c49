package org.makeready.architecture;

import java.nio.file.Path;
import java.util.List;

/// The compiled classes of the product.
final class MainClasses {
    static final String ROOT = "org.makeready";
    static final List<CompiledClass> ALL = CompiledClass.under(Path.of("target/classes/org/makeready"));

    private MainClasses() {}

    /// Those of a package and of the packages below it.
    static List<CompiledClass> within(String packageName) {
        return ALL.stream()
                .filter(c -> (c.packageName() + ".").startsWith(packageName + "."))
                .toList();
    }
}
