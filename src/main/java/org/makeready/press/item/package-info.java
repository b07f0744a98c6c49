/// What is drawn: groups, shapes, pictures and glyphs, resolved and at fixed places. Values only; knows no
/// templates, no choices and no writers.
package org.makeready.press.item;
