package bindeledd.crash;

import bindeledd.demo.Resident;
import bindeledd.model.NationalNumber;
import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Sakspost;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the sources have handed out, in their order. */
final class Handed {

  /**
   * A record.
   *
   * @param taken whether its receiver is to have it; if not, the sender is to be refused
   */
  record Post(Resident resident, Sakspost post, boolean taken) {

    String reference() {
      return post.verdi(Felt.LOKAL_REFERANSE).orElseThrow();
    }

    /** Reference and version. */
    String key() {
      return reference() + "/" + post.verdi(Felt.VERSJON).orElseThrow();
    }

    String text(Felt field) {
      return post.verdi(field).orElse("");
    }

    /** What nobody but us is to have. */
    boolean stays() {
      return text(Felt.TYPE).equals("DELTAKER");
    }

    @Override
    public String toString() {
      return key();
    }
  }

  private final List<Post> posts = new ArrayList<>();
  private final Map<Integer, NationalNumber> laterNumbers = new LinkedHashMap<>();
  private final Map<Integer, Resident> residents = new LinkedHashMap<>();
  private final List<String> files = new ArrayList<>();
  private final List<String> brokenFiles = new ArrayList<>();
  private int inFeed;

  synchronized void knows(Resident resident, NationalNumber later) {
    residents.put(resident.no(), resident);
    laterNumbers.put(resident.no(), later);
  }

  synchronized void over(Resident resident, Sakspost post, boolean taken) {
    posts.add(new Post(resident, post, taken));
  }

  synchronized void inFeed() {
    inFeed++;
  }

  synchronized void inFile(String name, boolean broken) {
    (broken ? brokenFiles : files).add(name);
  }

  /** Each record and version once, in the order they were registered. */
  synchronized List<Post> posts() {
    return List.copyOf(posts);
  }

  synchronized List<Resident> residents() {
    return List.copyOf(residents.values());
  }

  synchronized int feedLength() {
    return inFeed;
  }

  synchronized List<String> files() {
    return List.copyOf(files);
  }

  synchronized List<String> brokenFiles() {
    return List.copyOf(brokenFiles);
  }
}
