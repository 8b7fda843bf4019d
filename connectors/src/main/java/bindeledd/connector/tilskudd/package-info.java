/**
 * IMDi Tilskudd, the grant portal: lists from files whose headings are configuration, and requests
 * through our stand-in for a machine interface ({@code tilskudd.openapi.yaml}), which is the part
 * to replace.
 */
@NullMarked
package bindeledd.connector.tilskudd;

import org.jspecify.annotations.NullMarked;
