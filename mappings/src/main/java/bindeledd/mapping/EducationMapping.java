package bindeledd.mapping;

import bindeledd.model.DeliveryReceipt;
import bindeledd.model.Municipality;
import bindeledd.model.NumberRules;
import bindeledd.schema.education.PifuItem;
import bindeledd.schema.education.PifuItem.Role;
import bindeledd.schema.education.PifuPost;
import bindeledd.schema.education.Svar;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Between our records and an education system's files ({@code schemas/education}). */
public final class EducationMapping {

  private static final Set<String> LEARNER = Set.of("01", "1", "Learner", "Student");
  private static final String DELETED = "3";
  private static final ObjectMapper JSON = new ObjectMapper();

  private EducationMapping() {}

  /** The names that roles in this and later files may call a person or group by. */
  public static List<String> namesOf(PifuPost post) {
    return switch (post.item()) {
      case PifuItem.Person person ->
          person.keys().stream().map(key -> person(key, post.extract())).toList();
      case PifuItem.Group group ->
          group.keys().stream().map(key -> group(key, post.extract())).toList();
      case Role _ -> List.of();
    };
  }

  /** The name of the person a role is about, and of the group it is in. */
  public static String memberOf(Role role, PifuPost.Extract extract) {
    return person(role.member(), extract);
  }

  public static String groupOf(Role role, PifuPost.Extract extract) {
    return group(role.group(), extract);
  }

  private static String person(PifuItem.Key key, PifuPost.Extract extract) {
    return "person " + text(key, extract);
  }

  private static String group(PifuItem.Key key, PifuPost.Extract extract) {
    return "group " + text(key, extract);
  }

  /** A key that does not say whose it is, is the file's own. */
  private static String text(PifuItem.Key key, PifuPost.Extract extract) {
    return EducationReference.text(
        key.source().isEmpty() ? new PifuItem.Key(extract.datasource(), key.id()) : key);
  }

  /**
   * What a learner's role tells; empty for others, and for one that is taken away, which says
   * nothing about what was.
   *
   * @param person the object the role names, when it was ever delivered
   * @param group the same
   * @param rules what a person's number must be; judged on the day the file was made
   * @param secret makes of a text what only we can make of it, always the same: at least eight
   *     bytes
   */
  public static Optional<EducationReading> read(
      PifuPost post,
      Role role,
      PifuItem.@Nullable Person person,
      PifuItem.@Nullable Group group,
      Municipality municipality,
      NumberRules rules,
      Function<String, byte[]> secret) {
    if (!LEARNER.contains(role.type()) || role.recstatus().equals(DELETED)) {
      return Optional.empty();
    }
    var made = EducationTimes.dayOf(EducationTimes.made(post.extract()));
    var reading =
        new EducationReading(
            post,
            role,
            EducationLearner.of(person, role.member(), rules, made),
            group,
            municipality,
            secret.apply(memberOf(role, post.extract())));
    return reading.matters() ? Optional.of(reading) : Optional.empty();
  }

  /** A person or a group as text, for keeping. */
  public static String write(PifuItem item) {
    try {
      return JSON.writerFor(PifuItem.class).writeValueAsString(item);
    } catch (IOException e) {
      throw new IllegalStateException("What was read cannot be written", e);
    }
  }

  /** What {@link #write} wrote; empty when an earlier version wrote it otherwise. */
  public static Optional<PifuItem> read(String kept) {
    try {
      return Optional.ofNullable(JSON.readValue(kept, PifuItem.class));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What became of something, in the education system's words. */
  public static Svar toSvar(DeliveryReceipt receipt) {
    return EducationAnswers.toSvar(receipt);
  }
}
