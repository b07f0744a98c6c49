/// The command line program for print shops: brings claimed jobs into a hot folder. Knows the product by its HTTP
/// calls only.
package org.makeready.tools.pull;
