package org.makeready.jobs.files;

/// What the files of a job are called in folders: order, line, product, size, quantity (of each of so many kinds) and
/// how often it has been made, in letters every system takes.
final class FileNames {
    private static final int LONGEST = 90; // leaves room for the ends within 100

    private FileNames() {}

    /// Without an end.
    static String of(JobDetails job) {
        var begin = plain("%s-%d_".formatted(job.number(), job.line()));
        var count = job.kinds() == 1 ? "" + job.quantity() : job.kinds() + "x" + job.quantity();
        var end = plain("_%s_%s_r%d".formatted(job.size(), count, job.reprints() + 1));
        var product = plain(job.product() + "." + job.material());
        return begin
                + product.substring(0, Math.min(product.length(), Math.max(0, LONGEST - begin.length() - end.length())))
                + end;
    }

    private static String plain(String text) {
        return text.replaceAll("[^A-Za-z0-9._-]+", "-");
    }
}
