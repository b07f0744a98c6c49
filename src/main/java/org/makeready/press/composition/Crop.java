package org.makeready.press.composition;

import org.makeready.press.artwork.Raster;
import org.makeready.press.geometry.Transform;
import org.makeready.press.template.Art;

/// Where a picture lies when it covers a frame: as small as it can be without leaving a gap, centred, uncut by itself
/// (the frame clips it). `ppi` is its resolution in print, in pixels per inch.
record Crop(Transform placement, double ppi) {
    static Crop cover(Raster raster, Art.Place place) {
        var box = place.box();
        double pointsPerPixel = Math.max(box.width() / raster.width(), box.height() / raster.height());
        double width = raster.width() * pointsPerPixel;
        double height = raster.height() * pointsPerPixel;
        var placement = new Transform(width, 0, 0, height, box.centre().x() - width / 2, box.centre().y() - height / 2);
        return new Crop(placement, 72 / (pointsPerPixel * place.transform().meanScale()));
    }
}
