package bindeledd.crooked.connector.two;

import javax.sql.DataSource;

/** A connector that uses the database. */
public record Two(DataSource database) {}
