package kz.elshi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import kz.elshi.federation.WebAddress;
import org.jspecify.annotations.Nullable;

/** Talks to an Elshi server as somebody who may write. */
final class ServerClient {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final String TOKEN = "elshi_\\S+";

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER).build();
  private final String address;
  private final String token;

  /**
   * A client for a server.
   *
   * @param tokenFile with the token, as {@code elshi token new} printed it
   * @throws CommandException if the address is none, or there is no token in the file
   */
  ServerClient(String address, @Nullable Path tokenFile) {
    this.address = StoreOptions.checked("the server", address).replaceFirst("/+$", "");
    this.token = token(tokenFile);
    if (WebAddress.isOpenToOthers(this.address)) {
      System.err.println("elshi: the token goes over the network for all to read: use an https address where others listen");
    }
  }

  private static String token(@Nullable Path file) {
    if (file == null) {
      throw new CommandException(ExitCode.USAGE, "--token-file is missing: name a file with the token that elshi token new printed");
    }
    try {
      String text = Files.readString(file).strip();
      if (!text.matches(TOKEN)) {
        throw new CommandException(ExitCode.USAGE, "--token-file: " + file + " holds no token; the file of hashes is for elshi serve, this one is for what elshi token new printed");
      }
      return text;
    } catch (IOException e) {
      throw new CommandException(ExitCode.USAGE, "--token-file: " + file + " cannot be read");
    }
  }

  /** Sends something; what comes back is read as it comes. */
  HttpResponse<InputStream> post(String path, String type, String body) throws IOException, InterruptedException {
    return send(request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
  }

  HttpResponse<InputStream> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
  }

  private HttpResponse<InputStream> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
  }

  /** Why an answer is no answer. */
  CommandException refused(HttpResponse<InputStream> response) {
    String why =
        switch (response.statusCode()) {
          case 401 -> "the token is not one of its tokens";
          case 403 -> "it is open for reading only: it must be started with --token-file";
          case 404, 405 -> "it knows no such request: is it Elshi, and of this version?";
          default -> "it answered " + response.statusCode() + " " + beginning(response.body());
        };
    return new CommandException(ExitCode.REMOTE, address + ": " + why);
  }

  private static String beginning(InputStream body) {
    try (body) {
      return new String(body.readNBytes(300), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "";
    }
  }

  /** It cannot be reached. */
  CommandException silent(IOException reason) {
    String message = reason.getMessage() == null ? reason.getClass().getSimpleName() : reason.getMessage();
    return new CommandException(ExitCode.REMOTE, address + " gives no answer (" + message + "): is it running?");
  }
}
