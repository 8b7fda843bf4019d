/**
 * The rules of the programme family, as dated tables with their sources and pure code that reads
 * them. No figure of the law stands in code.
 */
@NullMarked
package bindeledd.mapping.rules;

import org.jspecify.annotations.NullMarked;
