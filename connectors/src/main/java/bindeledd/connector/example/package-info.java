/**
 * The living template: Eksempelregisteret, a system that does not exist, with one port of each
 * kind. Copy it to begin a connector. A real system's types and contract live in {@code schemas}.
 */
@NullMarked
package bindeledd.connector.example;

import org.jspecify.annotations.NullMarked;
