package org.makeready.platform.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// A page for each kind of problem: where its `type` leads.
@Path("/problems")
@PermitAll
@Produces("text/html; charset=utf-8")
class ProblemPages {
    @GET
    @Operation(hidden = true)
    public String all() {
        return page("Problems", ProblemTypes.ALL.kinds());
    }

    @GET
    @Path("/{code}")
    @Operation(hidden = true)
    public String one(@PathParam("code") String code) {
        var kind = ProblemTypes.ALL.kind(code).orElseThrow(() -> Refusals.notFound("problem type"));
        return page(kind.title(), List.of(kind));
    }

    private static String page(String title, List<ProblemTypes.Kind> kinds) {
        var entries = new StringBuilder();
        kinds.forEach(kind -> entries.append("<dt><a href=\"/problems/%s\"><code>%1$s</code></a> %s</dt><dd>%s</dd>\n"
                .formatted(kind.code(), escaped(kind.title()), escaped(kind.meaning()))));
        return """
                <!doctype html>
                <html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s · Makeready</title>
                <style>body { font: 1rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 3rem auto; padding: 0 1rem } dd { margin: 0 0 1rem }</style>
                <h1>%1$s</h1>
                <dl>
                %s</dl>
                <p><a href="/problems">All problems</a> · <a href="/q/swagger-ui">API documentation</a></p>
                </html>
                """.formatted(escaped(title), entries);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
