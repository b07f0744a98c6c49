package org.makeready.choices;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.makeready.press.design.PictureChoice;

/// A picture as it is chosen over HTTP: a name, or an object that also says how it lies in its frame.
public record PictureRequest(
        @NotNull @Size(max = 255) String picture,
        @DecimalMin("1") @DecimalMax("8") Double zoom,
        @DecimalMin("0") @DecimalMax("1") Double x,
        @DecimalMin("0") @DecimalMax("1") Double y,
        @DecimalMin("-360") @DecimalMax("360") Double rotate) {
    @JsonCreator
    public PictureRequest(
            @JsonProperty("picture") String picture,
            @JsonProperty("zoom") Double zoom,
            @JsonProperty("x") Double x,
            @JsonProperty("y") Double y,
            @JsonProperty("rotate") Double rotate) {
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

    public PictureChoice choice() {
        var plain = PictureChoice.of(picture);
        return new PictureChoice(
                picture, or(zoom, plain.zoom()), or(x, plain.x()), or(y, plain.y()), or(rotate, plain.rotate()));
    }

    private static double or(Double given, double otherwise) {
        return given == null ? otherwise : given;
    }
}
