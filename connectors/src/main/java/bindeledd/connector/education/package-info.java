/**
 * The adult education system (opplæringssystem): PIFU-IMS files out of it from a drop folder, and
 * answers back into the folder.
 */
@NullMarked
package bindeledd.connector.education;

import org.jspecify.annotations.NullMarked;
