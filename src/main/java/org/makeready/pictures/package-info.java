/// Customers' own pictures: sent, stored once per owner, listed, deleted, and supplied to the press. Bytes from
/// outside are decoded by `pictures.decoding` only.
package org.makeready.pictures;
