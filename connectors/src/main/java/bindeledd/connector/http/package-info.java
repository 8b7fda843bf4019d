/**
 * What every connector to a REST system needs: send a request within its limits, tell what a lost
 * answer means, read what came. No retry, no redirect, no cookie, no log.
 */
@NullMarked
package bindeledd.connector.http;

import org.jspecify.annotations.NullMarked;
