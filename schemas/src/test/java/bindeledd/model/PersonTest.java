package bindeledd.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PersonTest {

  private static final Person.Address ADDRESS =
      new Person.Address(List.of("Prøveveien 1"), "0001", "Oslo");

  @Test
  void losesItsAddressUnderAStricterGrade() {
    var graded = person(Grade.UNGRADED).gradedAtLeast(Grade.CONFIDENTIAL);
    assertThat(graded.residence().address()).isNull();
    assertThat(graded.residence().status()).isEqualTo("bosatt");
    assertThat(graded.grade()).isEqualTo(Grade.CONFIDENTIAL);
  }

  @Test
  void keepsItsOwnGradeWhenThatIsStricter() {
    assertThat(person(Grade.STRICTLY_CONFIDENTIAL).gradedAtLeast(Grade.UNGRADED).grade())
        .isEqualTo(Grade.STRICTLY_CONFIDENTIAL);
  }

  @Test
  void keepsItsAddressWhenNothingHidesIt() {
    assertThat(person(Grade.UNGRADED).gradedAtLeast(Grade.UNGRADED))
        .isEqualTo(person(Grade.UNGRADED));
  }

  private static Person person(Grade grade) {
    var header =
        new Header(
            new Municipality("0301"),
            Subject.UNKNOWN,
            "folkeregister-person",
            1,
            Instant.EPOCH,
            "",
            new Change.Registration());
    return new Person(
        header,
        List.of(),
        null,
        null,
        List.of(),
        new Person.Residence("bosatt", new Municipality("0301"), null, ADDRESS),
        null,
        null,
        grade);
  }
}
