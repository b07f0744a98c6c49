package org.makeready.production;

/// What the files of a job are called in folders: order, line, product, size, quantity and how often it has been made,
/// in letters every system takes.
final class FileNames {
    private static final int LONGEST = 90;      // leaves room for the ends within 100

    private FileNames() {}

    /// Without an end.
    static String of(PrintJob job) {
        var begin = plain("%s-%d_".formatted(job.number, job.line));
        var end = plain("_%s_%d_r%d".formatted(job.size, job.quantity, job.reprints + 1));
        var product = plain(job.product + "." + job.material);
        return begin + product.substring(0, Math.min(product.length(), Math.max(0, LONGEST - begin.length() - end.length()))) + end;
    }

    private static String plain(String text) {
        return text.replaceAll("[^A-Za-z0-9._-]+", "-");
    }
}
