package org.makeready.press.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.TemplateBuilder;
import org.makeready.press.artwork.PictureSupply;
import org.makeready.press.artwork.Raster;
import org.makeready.press.design.Choices;
import org.makeready.press.design.PictureChoice;
import org.makeready.press.design.Problem;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Point;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.template.Art;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;

class CropTest {
    private static final Rect FRAME = new Rect(10, 20, 144, 72);
    private static final Art.Place PLACE = new Art.Place("photo", FRAME, Outline.rectangle(FRAME), Transform.IDENTITY);

    private final Composer composer = new Composer(ShippedFonts.SUPPLY);
    private final Template postcard = ShippedTemplates.all().stream()
            .filter(t -> t.slug().equals("photo-postcard"))
            .findFirst()
            .orElseThrow();

    @Test
    void the_frame_is_covered_at_any_zoom_place_and_angle() {
        var random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            var raster = raster(1 + random.nextInt(40), 1 + random.nextInt(40));
            var choice = new PictureChoice(
                    "p",
                    1 + 7 * random.nextDouble(),
                    random.nextDouble(),
                    random.nextDouble(),
                    i % 3 == 0 ? 90 * (random.nextInt(9) - 4) : random.nextDouble(-360, 360));
            var placement = Crop.cover(raster, PLACE, choice).placement();
            for (var corner : List.of(new Point(10, 20), new Point(154, 20), new Point(10, 92), new Point(154, 92))) {
                var inPicture = inverse(placement, corner);
                assertTrue(
                        inPicture.x() > -1e-9
                                && inPicture.x() < 1 + 1e-9
                                && inPicture.y() > -1e-9
                                && inPicture.y() < 1 + 1e-9,
                        choice + " leaves a gap at " + corner + ": " + inPicture);
            }
        }
    }

    @Test
    void a_plain_choice_lies_as_pictures_always_lay() {
        var crop = Crop.cover(raster(400, 100), PLACE, PictureChoice.of("p"));
        assertEquals(new Transform(288, 0, 0, 72, -62, 20), crop.placement());
        assertEquals(100, crop.ppi(), 1e-9);
    }

    @Test
    void zoom_divides_the_resolution_and_turning_lowers_it() {
        assertEquals(
                50,
                Crop.cover(raster(400, 100), PLACE, new PictureChoice("p", 2, 0.5, 0.5, 0))
                        .ppi(),
                1e-9);
        assertEquals(
                50,
                Crop.cover(raster(400, 100), PLACE, new PictureChoice("p", 1, 0.5, 0.5, 90))
                        .ppi(),
                1e-9);
        assertTrue(Crop.cover(raster(400, 100), PLACE, new PictureChoice("p", 1, 0.5, 0.5, 10))
                        .ppi()
                < 100);
    }

    @Test
    void the_chosen_point_lies_in_the_middle_where_there_is_room() {
        var placement = Crop.cover(raster(400, 100), PLACE, new PictureChoice("p", 1, 0.4, 0.9, 0))
                .placement();
        assertEquals(FRAME.centre().x(), placement.x(0.4, 0.5), 1e-9);
        assertEquals(FRAME.centre().y(), placement.y(0.4, 0.5), 1e-9); // no room up or down at zoom 1
        var turned = Crop.cover(raster(400, 400), PLACE, new PictureChoice("p", 4, 0.4, 0.6, 33))
                .placement();
        assertEquals(FRAME.centre().x(), turned.x(0.4, 0.6), 1e-9);
        assertEquals(FRAME.centre().y(), turned.y(0.4, 0.6), 1e-9);
    }

    @Test
    void what_is_no_crop_cannot_be_made() {
        for (var wrong : List.of(
                List.of(0.99, 0.5, 0.5, 0.0),
                List.of(8.1, 0.5, 0.5, 0.0),
                List.of(1.0, -0.1, 0.5, 0.0),
                List.of(1.0, 0.5, 1.1, 0.0),
                List.of(1.0, 0.5, 0.5, 361.0),
                List.of(Double.NaN, 0.5, 0.5, 0.0),
                List.of(1.0, 0.5, 0.5, Double.NaN))) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new PictureChoice("p", wrong.get(0), wrong.get(1), wrong.get(2), wrong.get(3)));
        }
    }

    @Test
    void a_picture_of_the_customers_own_is_taken_named_and_measured() {
        var photo = raster(3000, 2000);
        PictureSupply mine = id -> id.equals("pic_mine") ? java.util.Optional.of(photo) : java.util.Optional.empty();
        var plain = composed(own(PictureChoice.of("pic_mine")), mine);
        assertEquals(
                List.of("photo"),
                plain.pictures().stream().map(Composition.SetPicture::slot).toList());
        assertEquals(photo.hash(), plain.pictures().getFirst().sha256());
        assertEquals(List.of(), plain.warnings());
        var zoomed = composed(own(new PictureChoice("pic_mine", 1.5, 0.5, 0.5, 0)), mine);
        assertEquals(
                plain.pictures().getFirst().ppi() / 1.5,
                zoomed.pictures().getFirst().ppi(),
                1e-9);
        assertNotEquals(plain.fingerprint(), zoomed.fingerprint());
        for (var other : List.of(
                new PictureChoice("pic_mine", 1.5, 0.6, 0.5, 0),
                new PictureChoice("pic_mine", 1.5, 0.5, 0.4, 0),
                new PictureChoice("pic_mine", 1.5, 0.5, 0.5, 1))) {
            assertNotEquals(zoomed.fingerprint(), composed(own(other), mine).fingerprint());
        }
        assertEquals(
                plain.fingerprint(),
                composed(own(PictureChoice.of("pic_same")), _ -> java.util.Optional.of(raster(3000, 2000)))
                        .fingerprint());
        assertNotEquals(
                plain.fingerprint(),
                composed(own(PictureChoice.of("pic_mine")), _ -> java.util.Optional.of(raster(3000, 2001)))
                        .fingerprint());
    }

    @Test
    void a_coarse_picture_warns_and_a_poor_one_is_refused_with_the_real_number() {
        var photo = raster(3000, 2000);
        double whole = composed(own(PictureChoice.of("pic_mine")), _ -> java.util.Optional.of(photo))
                .pictures()
                .getFirst()
                .ppi();
        var coarse = composed(
                own(new PictureChoice("pic_mine", whole / 200, 0.5, 0.5, 0)), _ -> java.util.Optional.of(photo));
        assertEquals(
                List.of("picture-coarse"),
                coarse.warnings().stream().map(Problem::code).toList());
        assertTrue(
                coarse.warnings().getFirst().message().matches("The picture has (199|200) pixels per inch.*225.*"),
                coarse.warnings().toString());
        var refused = (CompositionResult.Refused) composer.compose(
                postcard,
                own(new PictureChoice("pic_mine", whole / 118, 0.5, 0.5, 0)),
                _ -> java.util.Optional.of(photo));
        assertTrue(
                refused.problems()
                        .getFirst()
                        .message()
                        .matches(
                                "The picture has (117|118) pixels per inch at this size; printing needs at least 150."),
                refused.toString());
        assertEquals("/pictures/photo", refused.problems().getFirst().pointer());
    }

    @Test
    void what_is_not_theirs_is_not_found_and_what_is_not_offered_is_not_taken() {
        assertEquals(
                "picture-not-found",
                problem(own(PictureChoice.of("pic_stranger"))).code());
        assertEquals(
                "/pictures/photo",
                problem(own(PictureChoice.of("pic_stranger"))).pointer());
        assertEquals(
                "picture-not-offered",
                problem(own(PictureChoice.of("../canoe.jpg"))).code());
    }

    @Test
    void a_slot_that_forbids_own_pictures_takes_only_the_templates() {
        var slots = postcard.slots().stream()
                .map(slot -> slot instanceof Slot.Picture p
                        ? new Slot.Picture(p.name(), p.label(), p.initial(), p.offered(), false, p.minimumPpi())
                        : slot)
                .toList();
        var closed = TemplateBuilder.like(postcard).slots(slots).build();
        var refused = (CompositionResult.Refused) composer.compose(
                closed, own(PictureChoice.of("pic_mine")), _ -> java.util.Optional.of(raster(3000, 2000)));
        assertEquals(
                List.of("picture-not-offered"),
                refused.problems().stream().map(Problem::code).toList());
        assertTrue(refused.problems().getFirst().hint().contains("canoe-morning.jpg"), refused.toString());
    }

    private Problem problem(Choices choices) {
        return ((CompositionResult.Refused) composer.compose(postcard, choices))
                .problems()
                .getFirst();
    }

    private Composition composed(Choices choices, PictureSupply supply) {
        return ((CompositionResult.Ready) composer.compose(postcard, choices, supply)).composition();
    }

    private static Choices own(PictureChoice choice) {
        return Choices.of(Map.of(), Map.of(), Map.of(), Map.of("photo", choice), Map.of());
    }

    private static Point inverse(Transform t, Point p) {
        double x = p.x() - t.e();
        double y = p.y() - t.f();
        return new Point((t.d() * x - t.c() * y) / t.determinant(), (t.a() * y - t.b() * x) / t.determinant());
    }

    private static Raster raster(int width, int height) {
        try {
            var file = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png", file);
            return Raster.read(file.toByteArray(), 100_000_000);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
