package org.makeready.press.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.makeready.press.artwork.PictureSupply;
import org.makeready.press.artwork.Raster;
import org.makeready.press.colour.Ink;
import org.makeready.press.design.Choices;
import org.makeready.press.design.PictureChoice;
import org.makeready.press.design.Problem;
import org.makeready.press.template.InkRole;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;
import org.makeready.press.text.TypedText;

/// Holds choices against a template: what it accepts becomes a [AcceptedChoices], everything else a [Problem], all at
/// once.
final class ChoiceCheck {
    private final Template template;
    private final Choices choices;
    private final PictureSupply supply;
    private final List<Problem> problems = new ArrayList<>();

    private ChoiceCheck(Template template, Choices choices, PictureSupply supply) {
        this.template = template;
        this.choices = choices;
        this.supply = supply;
    }

    /// The complete design, with the template's own value wherever a choice was refused, and why each was.
    record Checked(AcceptedChoices design, List<Problem> problems) {}

    static Checked check(Template template, Choices choices, PictureSupply supply) {
        return new ChoiceCheck(template, choices, supply).checked();
    }

    private Checked checked() {
        refuseUnknown("texts", choices.texts(), s -> s instanceof Slot.Text);
        refuseUnknown("fonts", choices.fonts(), s -> s instanceof Slot.Text);
        refuseUnknown("pictures", choices.pictures(), s -> s instanceof Slot.Picture);
        refuseUnknown("options", choices.options(), s -> s instanceof Slot.Option);
        refuseUnknownRoles();
        var texts = new TreeMap<String, String>();
        var fonts = new TreeMap<String, String>();
        var pictures = new TreeMap<String, AcceptedChoices.ChosenPicture>();
        var options = new TreeMap<String, Boolean>();
        for (var slot : template.slots()) {
            switch (slot) {
                case Slot.Text text -> {
                    texts.put(text.name(), words(text));
                    fonts.put(text.name(), font(text));
                }
                case Slot.Picture picture -> picture(picture).ifPresent(chosen -> pictures.put(picture.name(), chosen));
                case Slot.Option option ->
                    options.put(option.name(), choices.options().getOrDefault(option.name(), option.initial()));
            }
        }
        return new Checked(new AcceptedChoices(texts, inks(), fonts, pictures, options), List.copyOf(problems));
    }

    private void refuseUnknown(String section, SortedMap<String, ?> chosen, Predicate<Slot> right) {
        for (var name : chosen.keySet()) {
            if (template.slot(name).filter(right).isEmpty())
                problems.add(new Problem.UnknownSlot(section, name, known(right)));
        }
    }

    private String known(Predicate<Slot> right) {
        return template.slots().stream().filter(right).map(Slot::name).collect(Collectors.joining(", "));
    }

    private void refuseUnknownRoles() {
        for (var name : choices.inks().keySet()) {
            if (template.role(name).isEmpty()) problems.add(new Problem.UnknownSlot("inks", name, roles()));
        }
    }

    private String roles() {
        return template.palette().stream().map(InkRole::name).collect(Collectors.joining(", "));
    }

    private String words(Slot.Text slot) {
        var typed = choices.texts().getOrDefault(slot.name(), slot.initial());
        var words = TypedText.tidy(typed, slot.maxLines() == 1);
        var unprintable = TypedText.unprintable(words);
        int length = TypedText.length(words);
        if (unprintable.isPresent()) problems.add(new Problem.UnprintableCharacter(slot.name(), unprintable.get()));
        else if (length > slot.maxLength())
            problems.add(new Problem.TooLong(slot.name(), length, slot.maxLength(), List.of()));
        else if (slot.required() && words.isEmpty()) problems.add(new Problem.Required(slot.name(), slot.label()));
        else return words;
        return "";
    }

    private String font(Slot.Text slot) {
        var chosen = choices.fonts().get(slot.name());
        if (chosen == null || slot.fonts().contains(chosen))
            return chosen == null ? slot.fonts().getFirst() : chosen;
        problems.add(new Problem.FontNotOffered(slot.name(), chosen, String.join(", ", slot.fonts())));
        return slot.fonts().getFirst();
    }

    private Optional<AcceptedChoices.ChosenPicture> picture(Slot.Picture slot) {
        var initial = PictureChoice.of(slot.initial());
        var chosen = choices.pictures().getOrDefault(slot.name(), initial);
        var name = chosen.picture();
        if (name.equals(slot.initial()) || slot.offered().contains(name)) return templates(chosen);
        boolean own = name.startsWith(PictureChoice.OWN);
        var raster = own && slot.upload() ? supply.picture(name) : Optional.<Raster>empty();
        if (raster.isPresent()) return Optional.of(new AcceptedChoices.ChosenPicture(raster.get(), chosen, true));
        problems.add(
                own && slot.upload()
                        ? new Problem.PictureNotFound(slot.name(), name)
                        : new Problem.PictureNotOffered(slot.name(), name, String.join(", ", slot.offered())));
        return templates(initial);
    }

    private Optional<AcceptedChoices.ChosenPicture> templates(PictureChoice choice) {
        return Optional.ofNullable(template.pictures().get(choice.picture()))
                .map(raster -> new AcceptedChoices.ChosenPicture(raster, choice, false));
    }

    private SortedMap<String, Ink> inks() {
        var inks = new TreeMap<String, Ink>();
        for (var role : template.palette()) inks.put(role.name(), ink(role));
        return inks;
    }

    private Ink ink(InkRole role) {
        var chosen = choices.inks().get(role.name());
        if (chosen == null) return role.initial();
        var ink = Ink.parse(chosen);
        if (ink.isEmpty()) problems.add(new Problem.InkMalformed(role.name(), chosen));
        else if (!role.offers(ink.get())) problems.add(new Problem.InkNotOffered(role.name(), chosen, offered(role)));
        else return ink.get();
        return role.initial();
    }

    private static String offered(InkRole role) {
        return Stream.concat(Stream.of(role.initial()), role.offered().stream())
                .map(Ink::hex)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
