package org.makeready.ordering;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Who makes what customers approve. Everything here happens in the transaction of the caller.
public interface Production {
    void produce(List<LineToMake> lines);

    /// Stops the making of an order; false when some of it has begun, and then the caller must not commit.
    boolean cancel(String order, String why);

    /// How far the lines of these orders are; lines nobody makes are missing.
    Map<String, List<LineProgress>> progress(Collection<String> orders);
}
