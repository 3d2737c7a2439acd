package kz.elshi.ingest;

import java.io.IOException;

/** More comes out of something packed than honest texts give. */
final class TooMuch extends IOException {
  private static final long serialVersionUID = 1;

  TooMuch(InputLimits limits) {
    super("it unpacks to more than " + limits.ratio() + " times its size");
  }
}
