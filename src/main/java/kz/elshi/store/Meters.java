package kz.elshi.store;

import java.util.function.DoubleSupplier;

/**
 * Where figures about the running program are told. A name is of words with dots, {@code elshi.commit}; labels are names and values in turn, of a few values each.
 * Safe to share between threads.
 */
public interface Meters {
  /** Nobody listens. */
  Meters NONE =
      new Meters() {
        @Override
        public void gauge(String name, String help, DoubleSupplier value, String... labels) {}

        @Override
        public void count(String name, String help, double amount, String... labels) {}

        @Override
        public void time(String name, String help, long nanos, String... labels) {}
      };

  /** Tells a figure that is looked up whenever somebody asks. */
  void gauge(String name, String help, DoubleSupplier value, String... labels);

  /** Adds to a sum. */
  void count(String name, String help, double amount, String... labels);

  /** Adds a duration to a histogram. */
  void time(String name, String help, long nanos, String... labels);
}
