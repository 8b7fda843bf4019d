/**
 * Folkeregisteret's own words: feed, event document, person document, bulk answer, extract job and
 * errors, as its REST services spell them in JSON. Written from the reference; see SOURCE.md beside
 * the schemas.
 *
 * <p>Open on purpose: the register adds fields and code values without a new version (its questions
 * and answers, "versjonering"), so unknown fields never break a document, code values are plain
 * text, and dates are text until a mapping reads them: one odd value must not cost a thousand
 * persons their answer.
 */
@NullMarked
package bindeledd.schema.folkeregister;

import org.jspecify.annotations.NullMarked;
