package bindeledd.crash;

import bindeledd.connector.files.ExchangeFolder;
import bindeledd.demo.Requests;
import bindeledd.demo.Resident;
import bindeledd.model.NationalNumber;
import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Sakstype;
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

    /** Whether it is to reach NIR: others are for other agencies, or for nobody but us. */
    boolean isForNir() {
      return taken && Requests.isForNir(post);
    }

    boolean is(Sakstype type) {
      return text(Felt.TYPE).equals(type.name());
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
  private final List<Resident> learners = new ArrayList<>();
  private final List<String> grantLines = new ArrayList<>();
  private final Map<ExchangeFolder, List<String>> lists = new LinkedHashMap<>();
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

  /** The school tells of them. */
  synchronized void learns(Resident learner) {
    learners.add(learner);
  }

  /** The portal lists it. */
  synchronized void granted(String line) {
    grantLines.add(line);
  }

  synchronized void inList(ExchangeFolder where, String name) {
    lists.computeIfAbsent(where, folder -> new ArrayList<>()).add(name);
  }

  /** Each record and version once, in the order they were registered. */
  synchronized List<Post> posts() {
    return List.copyOf(posts);
  }

  synchronized List<Resident> residents() {
    return List.copyOf(residents.values());
  }

  synchronized List<Resident> learners() {
    return List.copyOf(learners);
  }

  synchronized List<String> grantLines() {
    return List.copyOf(grantLines);
  }

  /** What was put into folders other than the case system's. */
  synchronized Map<ExchangeFolder, List<String>> lists() {
    return new LinkedHashMap<>(lists);
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
