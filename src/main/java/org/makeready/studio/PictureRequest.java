package org.makeready.studio;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.makeready.press.design.PictureChoice;

/// A picture as it is chosen over HTTP: a name, or an object that also says how it lies in its frame.
@Schema(name = "PictureChoice", examples = """
        {"picture": "pic_4zc0d5jm2pwbe1n8qky7xa2b3c", "zoom": 1.5, "x": 0.5, "y": 0.4, "rotate": -3}""",
        description = "The name of one of the template's pictures or the id of one of your own; or an object, to zoom, move and turn it. The frame stays covered.")
record PictureRequest(
        @Schema(description = "A picture of the template, or the id of your own") @NotNull @Size(max = 255) String picture,
        @Schema(description = "1 (as small as covers the frame, the default) to 8") @DecimalMin("1") @DecimalMax("8") Double zoom,
        @Schema(description = "Which point of the picture lies in the middle of the frame: 0 left, 1 right, default 0.5") @DecimalMin("0") @DecimalMax("1") Double x,
        @Schema(description = "0 top, 1 bottom, default 0.5") @DecimalMin("0") @DecimalMax("1") Double y,
        @Schema(description = "Degrees clockwise, default 0") @DecimalMin("-360") @DecimalMax("360") Double rotate) {
    @JsonCreator
    PictureRequest(@JsonProperty("picture") String picture, @JsonProperty("zoom") Double zoom, @JsonProperty("x") Double x,
                   @JsonProperty("y") Double y, @JsonProperty("rotate") Double rotate) {
        this.picture = picture;
        this.zoom = zoom;
        this.x = x;
        this.y = y;
        this.rotate = rotate;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static PictureRequest named(String picture) {
        return new PictureRequest(picture, null, null, null, null);
    }

    PictureChoice choice() {
        var plain = PictureChoice.of(picture);
        return new PictureChoice(picture, or(zoom, plain.zoom()), or(x, plain.x()), or(y, plain.y()), or(rotate, plain.rotate()));
    }

    private static double or(Double given, double otherwise) {
        return given == null ? otherwise : given;
    }
}
