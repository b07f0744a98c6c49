package org.makeready.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// How far the server has come with requests that tests mark: so that a test can wait for one whose answer nobody will
/// read.
@Singleton
class MarkedRequests {
    static final String HEADER = "X-Marked-By-Test";
    private static final int BEFORE_ALL_OTHERS = 10_000;

    private final Set<String> arrived = ConcurrentHashMap.newKeySet();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();

    void watch(@Observes Filters filters) {
        filters.register(
                exchange -> {
                    var mark = exchange.request().getHeader(HEADER);
                    if (mark != null) arrived.add(mark);
                    exchange.next();
                },
                BEFORE_ALL_OTHERS);
    }

    /// Called with every answer, also of those that failed on the way.
    @ServerResponseFilter
    public void watch(ContainerRequestContext request) {
        var mark = request.getHeaderString(HEADER);
        if (mark != null) answered.add(mark);
    }

    boolean arrived(String mark) {
        return arrived.contains(mark);
    }

    boolean answered(String mark) {
        return answered.contains(mark);
    }
}
