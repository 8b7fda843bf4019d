package bindeledd.crash;

import java.util.List;

/**
 * One thing that changes a system around the adapter: the world's doing, or a message of the
 * adapter's that it heard. Prints without its words, which name persons.
 *
 * @param no the world's doings are numbered from 1, so that one told twice happens once; 0 for what
 *     was heard
 */
record Act(long no, String verb, List<String> words) {

  Act {
    words = List.copyOf(words);
  }

  static Act heard(String... words) {
    return new Act(0, "heard", List.of(words));
  }

  String word(int at) {
    return words.get(at);
  }

  @Override
  public String toString() {
    return verb + " " + no;
  }
}
