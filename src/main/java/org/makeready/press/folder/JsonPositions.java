package org.makeready.press.folder;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.utils.JsonNodes;
import java.util.function.Predicate;
import org.makeready.press.finding.Position;

/// Where the values of a JSON file stand. What is not written has the place of what it would stand in.
record JsonPositions(String file, JsonNode root) {
    /// @param pointer a JSON pointer (RFC 6901), such as `/slots/0/size`
    Position at(String pointer) {
        for (var left = JsonPointer.compile(pointer); left != null; left = left.head()) {
            var node = root.at(left);
            if (!node.isMissingNode()) return of(node);
        }
        return Position.start(file);
    }

    Position of(JsonNode node) {
        var at = JsonNodes.tokenLocationOf(node);
        return at == null
                ? Position.start(file)
                : new Position(file, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }

    /// The pointer to the first value of an array that is meant; to the array itself when none is.
    String find(String array, Predicate<JsonNode> meant) {
        int i = 0;
        for (var value : root.at(array)) {
            if (meant.test(value)) return array + "/" + i;
            i++;
        }
        return array;
    }
}
