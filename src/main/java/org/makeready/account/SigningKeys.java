package org.makeready.account;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.makeready.platform.SecretFile;

/// The key pair that signs customers' tokens: made once and kept in the data folder, so that tokens outlive a restart.
@Singleton
class SigningKeys {
    private final KeyPair pair;

    SigningKeys(@ConfigProperty(name = "makeready.data") Optional<Path> data) {
        try {
            pair = data.isPresent() ? readOrCreate(data.get().resolve("keys")) : generate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot read the key that signs customers' tokens", e);
        }
    }

    KeyPair pair() {
        return pair;
    }

    static KeyPair readOrCreate(Path folder) throws IOException, GeneralSecurityException {
        return decode(SecretFile.readOrCreate(folder.resolve("customer-tokens.key"), SigningKeys::generateEncoded));
    }

    private static KeyPair generate() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    /// Both halves.
    private static String generateEncoded() {
        try {
            var pair = generate();
            var base64 = Base64.getEncoder();
            return base64.encodeToString(pair.getPrivate().getEncoded()) + "\n"
                    + base64.encodeToString(pair.getPublic().getEncoded()) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair decode(List<String> lines) throws GeneralSecurityException {
        var factory = KeyFactory.getInstance("EC");
        var base64 = Base64.getDecoder();
        return new KeyPair(
                factory.generatePublic(new X509EncodedKeySpec(base64.decode(lines.get(1)))),
                factory.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(lines.get(0)))));
    }
}
