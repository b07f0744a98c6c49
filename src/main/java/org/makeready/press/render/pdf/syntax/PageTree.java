package org.makeready.press.render.pdf.syntax;

import org.jspecify.annotations.Nullable;

/// The tree of a file's pages (ISO 32000-2, 7.7.3.2), as readers can find one of a million quickly: three branches
/// deep, none with more than a few hundred twigs. It is written while pages come, none of which it remembers.
public final class PageTree {
    private static final int MOST = 256;
    private final PdfBody body;
    private final Branch root;
    private @Nullable Branch middle;
    private @Nullable Branch twig;

    /// @param parent that of the root is nobody
    private record Branch(int number, int parent, StringBuilder kids, int[] counts) {
        private static final int KIDS = 0, PAGES = 1;

        static Branch of(int number, int parent) {
            return new Branch(number, parent, new StringBuilder(), new int[2]);
        }

        void add(int kid, int pages) {
            kids.append(kid).append(" 0 R ");
            counts[KIDS]++;
            counts[PAGES] += pages;
        }

        boolean full() {
            return counts[KIDS] == MOST;
        }

        void write(PdfBody body) {
            body.object(
                    number,
                    "<< /Type /Pages" + (parent == 0 ? "" : " /Parent " + parent + " 0 R") + " /Count " + counts[PAGES]
                            + " /Kids [" + kids + "] >>");
        }
    }

    public PageTree(PdfBody body) {
        this.body = body;
        root = Branch.of(body.reserve(), 0);
    }

    /// The object number the catalog names.
    public int root() {
        return root.number;
    }

    /// The parent of the next page.
    public int parent() {
        if (twig != null && twig.full()) closeTwig();
        if (middle != null && middle.full() && twig == null) closeMiddle();
        return twig().number;
    }

    /// Adds a page, whose parent must be the [#parent()] asked for last.
    public void add(int page) {
        twig().add(page, 1);
    }

    private Branch middle() {
        if (middle == null) middle = Branch.of(body.reserve(), root.number);
        return middle;
    }

    private Branch twig() {
        if (twig == null) twig = Branch.of(body.reserve(), middle().number);
        return twig;
    }

    private void closeTwig() {
        var closed = twig();
        closed.write(body);
        middle().add(closed.number, closed.counts[Branch.PAGES]);
        twig = null;
    }

    private void closeMiddle() {
        var closed = middle();
        closed.write(body);
        root.add(closed.number, closed.counts[Branch.PAGES]);
        middle = null;
    }

    /// Writes what is open; no page may follow.
    public void end() {
        if (twig != null) closeTwig();
        if (middle != null) closeMiddle();
        root.write(body);
    }
}
