/** NIR's person list as its web pages export it: a CSV file, whose column names are not public. */
@NullMarked
package bindeledd.schema.nirlist;

import org.jspecify.annotations.NullMarked;
