/// A program for print shops without programmers: brings claimed jobs into a folder. It knows nothing of the product
/// but its HTTP calls.
package org.makeready.pull;
