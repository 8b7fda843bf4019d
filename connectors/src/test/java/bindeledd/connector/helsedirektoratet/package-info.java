/** Helsedirektoratet's sandbox, and what its connector keeps. */
package bindeledd.connector.helsedirektoratet;
