/// What the command line programs have in common: `--help`, `--version`, mistakes in the options, exit codes. Knows
/// neither the press nor the service.
package org.makeready.tools.command;
