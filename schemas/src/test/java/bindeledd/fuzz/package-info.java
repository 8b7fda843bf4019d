/**
 * Parsers against any bytes at all. A class that ends in {@code Fuzz} and is a {@link
 * bindeledd.fuzz.FuzzTarget} is found by its name, in whichever module it lies; its seeds are in
 * that module's {@code src/test/fuzz}.
 */
package bindeledd.fuzz;
