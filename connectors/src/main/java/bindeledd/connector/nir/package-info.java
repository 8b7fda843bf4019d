/**
 * NIR, the national introduction register (Nasjonalt introduksjonsregister).
 *
 * <p>The real transfer service, WS4, is not public: this speaks our own contract ({@code
 * schemas/nir/SOURCE.md}) and is the package to replace when a municipality hands over the real
 * one.
 */
@NullMarked
package bindeledd.connector.nir;

import org.jspecify.annotations.NullMarked;
