package org.makeready.platform.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// Gives every operation the id that generated clients use as the name of a method, such as `catalogSearch`, and
/// every refusal the one body all of them have.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiNames implements OASFilter {
    private static final String SUFFIX = "Resource_";

    /// From the id that the strategy CLASS_METHOD makes, such as `CatalogResource_search`: two classes cannot clash.
    @Override
    public Operation filterOperation(Operation operation) {
        var id = operation.getOperationId();
        int end = id == null ? -1 : id.indexOf(SUFFIX);
        if (end > 0) {
            var method = id.substring(end + SUFFIX.length());
            operation.setOperationId(Character.toLowerCase(id.charAt(0))
                    + id.substring(1, end)
                    + Character.toUpperCase(method.charAt(0))
                    + method.substring(1));
        }
        Map<String, APIResponse> responses = operation.getResponses() == null
                ? Map.of()
                : operation.getResponses().getAPIResponses();
        responses.forEach((status, response) -> {
            if (status.matches("[45]..") && response.getRef() == null) addProblemBody(response);
        });
        return operation;
    }

    private static void addProblemBody(APIResponse response) {
        var problem =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        response.setContent(OASFactory.createContent().addMediaType(ProblemBody.MEDIA_TYPE, problem));
    }
}
