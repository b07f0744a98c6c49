package org.makeready.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/// Finds what can be used from outside and has no comment that says what it is: public types, nested ones too, and
/// their public methods. What overrides a method is described there; a constructor is described by its type.
final class UndocumentedMembers {
    private final DocTrees docs;
    private final List<String> found = new ArrayList<>();

    private UndocumentedMembers(DocTrees docs) {
        this.docs = docs;
    }

    /// By file and line, as `Outline.java:24 empty`.
    static List<String> in(Iterable<? extends JavaFileObject> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var task = (JavacTask) compiler.getTask(null, null, null, List.of(), null, sources);
        var members = new UndocumentedMembers(DocTrees.instance(task));
        for (var unit : task.parse()) {
            for (var type : unit.getTypeDecls()) {
                if (type instanceof ClassTree named) members.look(named, new TreePath(unit), false);
            }
        }
        return members.found;
    }

    private void look(ClassTree type, TreePath outer, boolean inInterface) {
        if (!visible(type.getModifiers(), inInterface)) return;
        var path = new TreePath(outer, type);
        require(path, type.getSimpleName().toString());
        boolean isInterface = type.getKind() == Tree.Kind.INTERFACE;
        for (var member : type.getMembers()) {
            switch (member) {
                case ClassTree nested -> look(nested, path, isInterface);
                case MethodTree method -> look(method, path, isInterface);
                default -> {}
            }
        }
    }

    private void look(MethodTree method, TreePath type, boolean inInterface) {
        if (method.getReturnType() == null || overrides(method)) return;
        if (visible(method.getModifiers(), inInterface)) {
            require(new TreePath(type, method), method.getName().toString());
        }
    }

    private static boolean visible(ModifiersTree modifiers, boolean inInterface) {
        return modifiers.getFlags().contains(Modifier.PUBLIC)
                || inInterface && !modifiers.getFlags().contains(Modifier.PRIVATE);
    }

    private static boolean overrides(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
    }

    private void require(TreePath path, String name) {
        if (docs.getDocComment(path) != null) return;
        CompilationUnitTree unit = path.getCompilationUnit();
        long at = docs.getSourcePositions().getStartPosition(unit, path.getLeaf());
        var file = unit.getSourceFile().getName();
        found.add(file.substring(file.lastIndexOf('/') + 1) + ":"
                + unit.getLineMap().getLineNumber(at) + " " + name);
    }
}
