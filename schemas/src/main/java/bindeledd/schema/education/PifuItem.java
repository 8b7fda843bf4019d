package bindeledd.schema.education;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * An object of PIFU-IMS, as much of it as concerns us. Every value is raw text, blank when it is
 * not there, so that a bad date is a finding on that object and not the end of the file.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "item")
@JsonSubTypes({
  @JsonSubTypes.Type(value = PifuItem.Person.class, name = "person"),
  @JsonSubTypes.Type(value = PifuItem.Group.class, name = "group"),
  @JsonSubTypes.Type(value = PifuItem.Role.class, name = "role")
})
public sealed interface PifuItem {

  /** {@code sourcedid}: may hold a person's number. */
  record Key(String source, String id) {
    @Override
    public String toString() {
      return "key ***";
    }
  }

  /** {@code timeframe}. */
  record Timeframe(String begin, String end, String adminperiod) {
    public static final Timeframe NONE = new Timeframe("", "", "");
  }

  /**
   * {@code person}.
   *
   * @param numbers of the {@code userid}s those that are {@code personNIN}
   * @param born {@code demographics/bday}
   */
  record Person(List<Key> keys, List<String> numbers, String family, String given, String born)
      implements PifuItem {
    public Person {
      keys = List.copyOf(keys);
      numbers = List.copyOf(numbers);
    }

    @Override
    public String toString() {
      return "person ***";
    }
  }

  /**
   * {@code group}.
   *
   * @param types its {@code typevalue}s
   */
  record Group(List<Key> keys, List<String> types, Timeframe timeframe, Teaching teaching)
      implements PifuItem {
    public Group {
      keys = List.copyOf(keys);
      types = List.copyOf(types);
    }
  }

  /** What is taught: {@code fag, spraak, spor} of {@code opplaering}. */
  record Teaching(String course, String language, String track) {
    public static final Teaching NONE = new Teaching("", "", "");
  }

  /**
   * {@code membership/member/role}: what one person is and does in one group.
   *
   * @param recstatus 1, 2, 3, or blank
   * @param type 01 for a learner
   * @param alone whether it is the member's only role of its type in the group
   */
  record Role(
      Key group,
      Key member,
      String recstatus,
      String type,
      boolean alone,
      Timeframe timeframe,
      Teaching teaching,
      List<Absence> absences,
      List<Hours> hours,
      List<Exemption> exemptions)
      implements PifuItem {
    public Role {
      absences = List.copyOf(absences);
      hours = List.copyOf(hours);
      exemptions = List.copyOf(exemptions);
    }

    @Override
    public String toString() {
      return "role ***";
    }
  }

  /**
   * {@code pifu_absence}.
   *
   * @param mode aggregate or occurrence
   * @param unit hours or days
   * @param classification valid, invalid, or blank
   */
  record Absence(
      String mode, String unit, String classification, Timeframe timeframe, String value) {}

  /** {@code opplaering/timer}. */
  record Hours(
      String key, Teaching teaching, String from, String to, String completed, String absent) {}

  /** {@code opplaering/fritak}. */
  record Exemption(
      String key,
      String type,
      String ground,
      String law,
      String decidedOn,
      String from,
      String to) {}
}
