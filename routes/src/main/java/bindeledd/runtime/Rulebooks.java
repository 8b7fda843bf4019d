package bindeledd.runtime;

import bindeledd.model.Fact;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Every rulebook there is. */
@Component
public final class Rulebooks {

  private final List<Rulebook<?>> books;

  Rulebooks(List<Rulebook<?>> books) {
    this.books = List.copyOf(books);
  }

  /** The one for the fact's family. */
  @SuppressWarnings("unchecked") // A book says itself which facts are its own.
  public Optional<Rulebook<Fact>> of(Fact fact) {
    return books.stream()
        .filter(book -> book.family().isInstance(fact))
        .map(book -> (Rulebook<Fact>) book)
        .findFirst();
  }

  /** Every kind that some book judges by. */
  Set<String> kinds() {
    return books.stream()
        .flatMap(book -> book.kinds().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
