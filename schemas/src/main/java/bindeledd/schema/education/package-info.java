/**
 * An education system's files: PIFU-IMS, IMS Enterprise as FLYVO writes it, and what we had to add,
 * under their own names.
 */
@NullMarked
package bindeledd.schema.education;

import org.jspecify.annotations.NullMarked;
