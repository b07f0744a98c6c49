/// A program for designers: looks a template's folder over on their own machine, and mends what is certain. It needs
/// neither a server nor a database.
package org.makeready.lint;
