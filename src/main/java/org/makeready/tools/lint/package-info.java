/// The command line program for designers: checks a template folder on their own machine and fixes what is certain.
/// No server, no database.
package org.makeready.tools.lint;
