package org.makeready.bench.press;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/// The processor time of the whole JVM per operation, garbage collection and compiling included. Unlike time on the
/// clock it hardly minds what else the machine is doing.
public final class ProcessorTimeProfiler implements InternalProfiler {
    public static final String LABEL = "cpu";
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private long begin;

    @Override
    public String getDescription() {
        return "Processor time per operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        begin = system.getProcessCpuTime();
    }

    @Override
    public Collection<ScalarResult> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double millis = (system.getProcessCpuTime() - begin) / 1e6;
        long operations = result.getMetadata().getAllOps();
        return List.of(new ScalarResult(LABEL, millis / operations, "ms/op", AggregationPolicy.AVG));
    }
}
