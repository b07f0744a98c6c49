/// Where a line may end: UAX #14 less what careful typesetters never part, phrases of Chinese, Japanese and Korean,
/// and the two exact searches for narrowest and evenest lines. Works on characters and widths; uses text only.
package org.makeready.press.linebreaking;
