@NullMarked
package bindeledd.connector.education;

import org.jspecify.annotations.NullMarked;
