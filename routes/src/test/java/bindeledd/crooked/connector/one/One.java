package bindeledd.crooked.connector.one;

import bindeledd.crooked.connector.two.Two;
import bindeledd.crooked.ledger.Book;
import org.apache.camel.Exchange;
import org.springframework.beans.factory.annotation.Autowired;

/** A connector that knows another, the ledger and Camel, and is handed things through a field. */
public final class One {

  @Autowired Two two;

  public Object helper(Exchange exchange, Book book) {
    return exchange.getIn().getBody(book.getClass());
  }
}
