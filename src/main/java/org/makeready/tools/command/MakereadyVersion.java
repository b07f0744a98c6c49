package org.makeready.tools.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// The version that the build wrote into the jar.
public final class MakereadyVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var version = Optional.ofNullable(MakereadyVersion.class.getPackage().getImplementationVersion());
        return new String[] {"Makeready " + version.orElse("(not packaged)")};
    }
}
