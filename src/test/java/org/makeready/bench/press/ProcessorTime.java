package org.makeready.bench.press;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// Processor time of the whole JVM.
final class ProcessorTime {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private ProcessorTime() {}

    interface Work {
        void run() throws Exception;
    }

    static double millis() {
        return SYSTEM.getProcessCpuTime() / 1e6;
    }

    /// Milliseconds for each of `runs` once `warmUp` have been done.
    static double warm(int warmUp, int runs, Work work) {
        try {
            for (int i = 0; i < warmUp; i++) work.run();
            double begin = millis();
            for (int i = 0; i < runs; i++) work.run();
            return (millis() - begin) / runs;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
