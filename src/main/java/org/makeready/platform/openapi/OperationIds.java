package org.makeready.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;

/// Gives every operation the id that generated clients use as the name of a method, such as `catalogSearch`.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OperationIds implements OASFilter {
    private static final String SUFFIX = "Resource_";

    /// From the id that the strategy CLASS_METHOD makes, such as `CatalogResource_search`: two classes cannot clash.
    @Override
    public Operation filterOperation(Operation operation) {
        var id = operation.getOperationId();
        int end = id == null ? -1 : id.indexOf(SUFFIX);
        if (end <= 0) return operation;
        var method = id.substring(end + SUFFIX.length());
        operation.setOperationId(Character.toLowerCase(id.charAt(0))
                + id.substring(1, end)
                + Character.toUpperCase(method.charAt(0))
                + method.substring(1));
        return operation;
    }
}
