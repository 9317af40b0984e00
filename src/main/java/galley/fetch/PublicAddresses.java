package galley.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/// Which addresses belong to the public internet.
///
/// A page must not lead the program to a router or a cloud's metadata service. Refused are the
/// loopback, private, link-local, multicast, shared (RFC 6598), reserved and unique-local (RFC
/// 4193) ranges, and IPv6 forms that only wrap such an IPv4 address (mapped, compatible, 6to4,
/// NAT64). 198.18.0.0/15 is let through: local proxies hand it out as a stand-in for every public
/// host.
final class PublicAddresses {
  private static final Pattern LITERAL = Pattern.compile("[\\d.]+|[^:]*:.*");

  /** Octal to a browser, decimal to Java: no check means what the person will get. */
  private static final Pattern AMBIGUOUS = Pattern.compile("(?:^|\\.)0\\d");

  private PublicAddresses() {}

  static boolean isAmbiguous(String literal) {
    return AMBIGUOUS.matcher(literal).find();
  }

  /** Whether OkHttp takes this host as an address and asks no name service, so no hook, for it. */
  static boolean isLiteral(String host) {
    return LITERAL.matcher(host).matches();
  }

  static boolean isPublic(InetAddress address) {
    boolean special =
        address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();
    byte[] octets = address.getAddress();
    return !special && (address instanceof Inet4Address ? isPublic4(octets) : isPublic6(octets));
  }

  private static boolean isPublic4(byte[] octets) {
    int first = octets[0] & 0xFF;
    int second = octets[1] & 0xFF;
    boolean shared = first == 100 && second >= 64 && second < 128;
    boolean protocol = first == 192 && second == 0 && octets[2] == 0;
    return first != 0 && first < 240 && !shared && !protocol;
  }

  private static boolean isPublic6(byte[] octets) {
    int first = (octets[0] & 0xFF) << 8 | (octets[1] & 0xFF);
    boolean uniqueLocal = (first & 0xFE00) == 0xFC00;
    boolean teredo = first == 0x2001 && octets[2] == 0 && octets[3] == 0;
    if (uniqueLocal || teredo) {
      return false;
    }
    boolean zeros = isZero(octets, 0, 10);
    boolean mapped = zeros && octets[10] == -1 && octets[11] == -1;
    boolean compatible = isZero(octets, 0, 12);
    boolean nat64 = first == 0x64 && octets[2] == -1 && octets[3] == (byte) 0x9B;
    if (mapped || compatible || nat64) {
      return isPublicWrapped(octets, 12);
    }
    return first != 0x2002 || isPublicWrapped(octets, 2);
  }

  private static boolean isPublicWrapped(byte[] octets, int from) {
    try {
      return isPublic(InetAddress.getByAddress(Arrays.copyOfRange(octets, from, from + 4)));
    } catch (UnknownHostException _) {
      return false;
    }
  }

  private static boolean isZero(byte[] octets, int from, int to) {
    for (int i = from; i < to; i++) {
      if (octets[i] != 0) {
        return false;
      }
    }
    return true;
  }
}
