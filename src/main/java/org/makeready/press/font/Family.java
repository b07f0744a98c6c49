package org.makeready.press.font;

import java.util.List;

/// Fonts of one design.
///
/// @param id      the name of its folder, such as `noto-sans`
/// @param name    what people call it, such as `Noto Sans`
/// @param licence an SPDX id, such as `OFL-1.1`
/// @param moods   what it is good for, such as `bold` and `condensed`; free words
/// @param fonts   one for each weight and slope, in the order of `family.json`
public record Family(String id, String name, String licence, List<String> moods, List<Font> fonts) {}
