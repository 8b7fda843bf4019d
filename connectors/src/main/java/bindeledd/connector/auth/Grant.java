package bindeledd.connector.auth;

import org.jspecify.annotations.Nullable;

/** What a token is for: all that makes one token different from another. */
record Grant(String scope, @Nullable String consumerOrg, @Nullable String resource) {}
