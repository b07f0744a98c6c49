package org.makeready.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What a class file says about others: the classes it names anywhere (also in descriptors, signatures and
/// annotations) and the members it refers to, as `java.time.Instant.now`.
record CompiledClass(String name, SortedSet<String> classes, SortedSet<String> members) {
    private static final Pattern DESCRIBED = Pattern.compile("L([a-z]\\w*(?:/[\\w$]+)+)[;<]");

    static List<CompiledClass> under(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".class"))
                    .sorted()
                    .map(CompiledClass::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CompiledClass read(Path file) {
        try {
            return of(ClassFile.of().parse(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CompiledClass of(ClassModel model) {
        var read = new CompiledClass(dotted(model.thisClass().asInternalName()), new TreeSet<>(), new TreeSet<>());
        for (var entry : model.constantPool()) {
            switch (entry) {
                case ClassEntry named -> read.addClass(named.asInternalName());
                case MemberRefEntry member ->
                    read.members.add(dotted(member.owner().asInternalName()) + "."
                            + member.name().stringValue());
                case Utf8Entry text ->
                    DESCRIBED.matcher(text.stringValue()).results().forEach(found -> read.addClass(found.group(1)));
                default -> {}
            }
        }
        return read;
    }

    /// Other arrays are found through their descriptors.
    private void addClass(String internalName) {
        if (internalName.equals("[Ljava/lang/Object;")) classes.add("java.lang.Object[]");
        if (!internalName.startsWith("[")) classes.add(dotted(internalName));
    }

    private static String dotted(String internalName) {
        return internalName.replace('/', '.');
    }

    String packageName() {
        return packageOf(name);
    }

    static String packageOf(String className) {
        return className.substring(0, className.lastIndexOf('.'));
    }
}
