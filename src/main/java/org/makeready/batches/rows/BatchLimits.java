package org.makeready.batches.rows;

/// Every limit of a batch in one place.
public final class BatchLimits {
    public static final int ROWS = 100_000;
    /// Of the file that is sent; HttpGuard holds requests to the same.
    public static final long BYTES = 64L << 20;
    /// Characters of one value. No slot takes as many; what is longer is a file with a lost quotation mark.
    static final int CELL = 5_000;
    static final int COLUMNS = 200;
    /// Pictures of one's own, as many as a customer may have.
    public static final int PICTURES = 1_000;
    /// Single files are an eighth of a megabyte and more each: with more pieces than this they are no help to anyone.
    public static final int SINGLES = 1_000;

    private BatchLimits() {}
}
