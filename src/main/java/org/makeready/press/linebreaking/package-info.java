/// Where a line may end: UAX #14, less what careful typesetters never separate; phrases of Chinese, Japanese and
/// Korean; and the searches for the narrowest and the most even lines. Works on characters and widths, without
/// fonts.
package org.makeready.press.linebreaking;
