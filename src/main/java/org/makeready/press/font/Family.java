package org.makeready.press.font;

import java.util.List;

/// Fonts of one design, with their licence (SPDX id).
public record Family(String id, String name, String licence, List<String> moods, List<Font> fonts) {}
