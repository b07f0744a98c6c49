/// One output format each: compile a template once, print compositions from the plate. They do not know each other.
package org.makeready.press.render.svg;
