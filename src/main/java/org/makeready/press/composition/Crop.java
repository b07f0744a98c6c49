package org.makeready.press.composition;

import org.makeready.press.artwork.Raster;
import org.makeready.press.design.PictureChoice;
import org.makeready.press.design.Problem;
import org.makeready.press.geometry.Transform;
import org.makeready.press.template.Art;

/// Where a picture lies when it covers a frame, whatever its zoom, its angle and the point its chooser wants in the
/// middle; uncut by itself (the frame clips it). `ppi` is its resolution in print, in pixels per inch.
record Crop(Transform placement, double ppi) {
    /// From this resolution on nobody sees pixels at reading distance.
    static final int SHARP = 225;
    private static final double POINTS_PER_INCH = 72;

    static Crop cover(Raster raster, Art.Place place, PictureChoice choice) {
        var box = place.box();
        var turn = turn(choice.rotate());
        // Seen from the picture the frame is turned; what must be covered is the upright box around it.
        double across = box.width() * Math.abs(turn.a()) + box.height() * Math.abs(turn.b());
        double down = box.width() * Math.abs(turn.b()) + box.height() * Math.abs(turn.a());
        double pointsPerPixel = Math.max(across / raster.width(), down / raster.height()) * choice.zoom();
        double width = raster.width() * pointsPerPixel;
        double height = raster.height() * pointsPerPixel;
        double x = within(choice.x(), across / 2 / width);
        double y = within(choice.y(), down / 2 / height);
        var inFrame = turn.times(new Transform(width, 0, 0, height, -x * width, -y * height));
        var placement = Transform.translate(box.centre().x(), box.centre().y()).times(inFrame);
        return new Crop(
                placement, POINTS_PER_INCH / (pointsPerPixel * place.transform().meanScale()));
    }

    /// The resolution in whole pixels per inch, never rounded up to what it is not.
    int printed() {
        return (int) ppi;
    }

    /// How large the picture would have to be for this resolution.
    Problem.PixelSize needed(Raster raster, int wantedPpi) {
        return new Problem.PixelSize(
                (int) Math.ceil(raster.width() * wantedPpi / ppi), (int) Math.ceil(raster.height() * wantedPpi / ppi));
    }

    /// The nearest to `wanted` that leaves `half` on both sides; the middle when there is no room to move.
    private static double within(double wanted, double half) {
        return half >= 0.5 ? 0.5 : Math.clamp(wanted, half, 1 - half);
    }

    /// Exact at right angles, where the sine of the JDK is not.
    private static Transform turn(double degrees) {
        double quarters = degrees / 90;
        if (quarters != Math.rint(quarters)) return Transform.rotate(StrictMath.toRadians(degrees));
        return switch (Math.floorMod((int) quarters, 4)) {
            case 0 -> Transform.IDENTITY;
            case 1 -> new Transform(0, 1, -1, 0, 0, 0);
            case 2 -> new Transform(-1, 0, 0, -1, 0, 0);
            default -> new Transform(0, -1, 1, 0, 0, 0);
        };
    }
}
