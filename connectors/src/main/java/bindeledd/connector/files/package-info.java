/**
 * What systems that can only exchange files have in common: a folder whose files are read page by
 * page, put away when all of them is kept, and answered row by row. What stands in a file is the
 * system's own {@link bindeledd.connector.files.Rows}.
 */
@NullMarked
package bindeledd.connector.files;

import org.jspecify.annotations.NullMarked;
