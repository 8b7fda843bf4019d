/** How XML's dates and times become java.time's, for types generated from a schema. */
@NullMarked
package bindeledd.schema.xml;

import org.jspecify.annotations.NullMarked;
