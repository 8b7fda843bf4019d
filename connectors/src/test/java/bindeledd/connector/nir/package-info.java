/** NIR's sandbox, and what its connector keeps. */
package bindeledd.connector.nir;
