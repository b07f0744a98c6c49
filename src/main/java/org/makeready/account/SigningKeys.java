package org.makeready.account;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The key pair that signs customers' tokens: made once and kept in the data folder, so that tokens outlive a restart.
@Singleton
class SigningKeys {
    private final KeyPair pair;

    SigningKeys(@ConfigProperty(name = "makeready.data") Optional<Path> data) {
        try {
            pair = data.isPresent() ? kept(data.get().resolve("keys")) : made();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key for customers' tokens cannot be read", e);
        }
    }

    KeyPair pair() {
        return pair;
    }

    static KeyPair kept(Path folder) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var file = folder.resolve("customer-tokens.key");
        if (Files.notExists(file)) keep(made(), file);
        return read(Files.readAllLines(file));
    }

    private static KeyPair made() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    /// Both halves in one file that appears whole or not at all.
    private static void keep(KeyPair pair, Path file) throws IOException {
        var base64 = Base64.getEncoder();
        var lines = base64.encodeToString(pair.getPrivate().getEncoded()) + "\n"
                + base64.encodeToString(pair.getPublic().getEncoded()) + "\n";
        var draft = file.resolveSibling(UUID.randomUUID() + ".draft");
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = FileChannel.open(draft, EnumSet.of(CREATE_NEW, WRITE), ownerOnly)) {
            channel.write(ByteBuffer.wrap(lines.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(draft, file, ATOMIC_MOVE);
    }

    private static KeyPair read(List<String> lines) throws GeneralSecurityException {
        var factory = KeyFactory.getInstance("EC");
        var base64 = Base64.getDecoder();
        return new KeyPair(factory.generatePublic(new X509EncodedKeySpec(base64.decode(lines.get(1)))),
                factory.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(lines.get(0)))));
    }
}
