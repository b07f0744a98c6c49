package org.makeready.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Which addresses messages may go to: those of the public internet. A name is resolved once, what it stands for is
/// checked, and the connection goes to the very address that was checked: a name that means something else a moment
/// later opens no door into the network behind us.
@ApplicationScoped
class WebhookTargets {
    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Predicate<String> IPV4 =
            Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}").asMatchPredicate();
    /// What a program may read as an IPv4 address (WHATWG URL, "ends in a number checker"): programs disagree on which.
    private static final Predicate<String> ENDS_IN_NUMBER =
            Pattern.compile("(?i)(?:.*\\.)?(?:\\d+|0x[\\da-f]*)\\.?").asMatchPredicate();

    private final boolean privateToo;
    private final HostResolver names;

    interface HostResolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /// Why nothing is sent there.
    static final class TargetRefused extends Exception {
        TargetRefused(String why) {
            super(why);
        }
    }

    @Inject
    WebhookTargets(
            @ConfigProperty(name = "makeready.webhooks.private-targets", defaultValue = "false") boolean privateToo) {
        this(privateToo, InetAddress::getAllByName);
    }

    WebhookTargets(boolean privateToo, HostResolver names) {
        this.privateToo = privateToo;
        this.names = names;
    }

    /// The addresses to connect to.
    List<InetAddress> resolve(URI target) throws TargetRefused {
        requireUsable(target);
        try {
            var addresses = List.of(names.resolve(target.getHost().replaceAll("^\\[|]$", "")));
            if (!privateToo && !addresses.stream().allMatch(WebhookTargets::isPublic))
                throw new TargetRefused("It points to a private network.");
            return addresses;
        } catch (UnknownHostException e) {
            throw new TargetRefused("Its host name is unknown.");
        }
    }

    private void requireUsable(URI target) throws TargetRefused {
        boolean plain = "https".equals(target.getScheme()) || privateToo && "http".equals(target.getScheme());
        if (!plain) throw new TargetRefused("It must start with https://.");
        if (target.getHost() == null || target.getHost().isEmpty()) throw new TargetRefused("It has no host name.");
        requireUnambiguousHost(target.getHost());
        if (target.getRawUserInfo() != null) throw new TargetRefused("It must not contain a user name or password.");
        if (target.getRawFragment() != null) throw new TargetRefused("It must not contain a fragment.");
    }

    /// `0177.0.0.1`, `0x7f.1` and `2130706433` are 127.0.0.1 to some programs and something else to others.
    private static void requireUnambiguousHost(String host) throws TargetRefused {
        if (ENDS_IN_NUMBER.test(host) && !IPV4.test(host))
            throw new TargetRefused("An IPv4 address must be four decimal numbers, as in 192.0.2.1.");
        if (host.contains("%")) throw new TargetRefused("An IPv6 address must not name a zone.");
    }

    /// Whether an address belongs to the public internet (IANA's special-purpose registries).
    static boolean isPublic(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> isPublic4(four.getAddress());
            case Inet6Address six -> isPublic6(six.getAddress());
            default -> false;
        };
    }

    private static boolean isPublic4(byte[] ip) {
        return CLOSED4.stream().noneMatch(range -> range.contains(ip));
    }

    private static boolean isPublic6(byte[] ip) {
        return OPEN6.contains(ip) && CLOSED6.stream().noneMatch(range -> range.contains(ip));
    }

    /// The addresses that share their first bits with this one.
    private record AddressRange(byte[] start, int bits) {
        static AddressRange of(String text) {
            try {
                var parts = text.split("/");
                return new AddressRange(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(text, e);
            }
        }

        boolean contains(byte[] ip) {
            int whole = bits / 8, rest = bits % 8;
            if (ip.length != start.length || !Arrays.equals(ip, 0, whole, start, 0, whole)) return false;
            return rest == 0 || (ip[whole] & 0xFF) >> 8 - rest == (start[whole] & 0xFF) >> 8 - rest;
        }
    }

    private static final List<AddressRange> CLOSED4 = List.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4")
            .stream()
            .map(AddressRange::of)
            .toList();
    /// All that is given out so far; what wraps an IPv4 address, and examples, are inside and shut again.
    private static final AddressRange OPEN6 = AddressRange.of("2000::/3");
    private static final List<AddressRange> CLOSED6 =
            List.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20").stream()
                    .map(AddressRange::of)
                    .toList();
}
