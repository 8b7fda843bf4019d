/**
 * The whole product against every sandbox: half a year in a made-up municipality, played in a
 * minute.
 */
@NullMarked
package bindeledd.demo;

import org.jspecify.annotations.NullMarked;
