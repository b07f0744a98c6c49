package org.makeready.press.composition;

import java.util.SortedMap;
import org.makeready.press.artwork.Raster;
import org.makeready.press.colour.Ink;
import org.makeready.press.design.PictureChoice;

/// Choices a template has accepted, complete: every slot and every role of the template has its value here. Texts are
/// in Unicode normalization form C with line feeds for line ends; pictures are those that fill a frame.
record AcceptedChoices(
        SortedMap<String, String> texts,
        SortedMap<String, Ink> inks,
        SortedMap<String, String> fonts,
        SortedMap<String, ChosenPicture> pictures,
        SortedMap<String, Boolean> options) {
    /// A picture and how it lies in its frame; `own` when it is not the template's but the customer's.
    record ChosenPicture(Raster raster, PictureChoice choice, boolean own) {}
}
