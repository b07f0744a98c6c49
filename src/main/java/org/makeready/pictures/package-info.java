/// Customers' own pictures: taken in, developed into plain sRGB files, kept and supplied to the press.
package org.makeready.pictures;
