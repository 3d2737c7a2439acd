package kz.elshi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Where a request comes from. Behind a proxy on this machine it is the last address of {@code X-Forwarded-For}: those before it are hearsay. */
final class ClientAddress {
  private static final String ATTRIBUTE = "kz.elshi.client";

  private ClientAddress() {}

  /** Finds it out and keeps it with the request. */
  static String of(Request request, boolean proxied) {
    Object known = request.getAttribute(ATTRIBUTE);
    if (known == null) {
      known = found(request, proxied);
      request.setAttribute(ATTRIBUTE, known);
    }
    return known.toString();
  }

  private static String found(Request request, boolean proxied) {
    SocketAddress peer = request.getConnectionMetaData().getRemoteSocketAddress();
    InetAddress address = peer instanceof InetSocketAddress internet ? internet.getAddress() : null;
    String forwarded = last(request.getHeaders().get("X-Forwarded-For"));
    if (proxied && address != null && address.isLoopbackAddress() && forwarded != null) {
      return forwarded;
    }
    return address == null ? "-" : address.getHostAddress();
  }

  private static @Nullable String last(@Nullable String header) {
    String last = header == null ? "" : header.substring(header.lastIndexOf(',') + 1).strip();
    return last.matches("[0-9A-Fa-f.:%a-z]{2,60}") ? last : null;
  }

  /** As it was found out. */
  static String of(HttpServletRequest request) {
    Object known = request.getAttribute(ATTRIBUTE);
    return known == null ? request.getRemoteAddr() : known.toString();
  }
}
