package org.makeready.platform.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/// What a call answered, in a form that can be kept and given again to the letter.
public record ReplayableResponse(int status, String location, String etag, String body) {
    public Response response() {
        var response =
                Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body);
        if (location != null) response.location(URI.create(location));
        if (etag != null) response.header(HttpHeaders.ETAG, "\"" + etag + "\"");
        return response.build();
    }
}
