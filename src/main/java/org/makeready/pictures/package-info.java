/// Customers' own pictures: received, stored once per owner, listed, deleted, handed to the press. Their bytes are
/// decoded by `pictures.decoding` only.
package org.makeready.pictures;
