package bindeledd.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What is shown of more than there is place for is what sorting all of it would put first. */
final class ForemostTest {

  @Property(tries = 200)
  void areTheSameAsOfAllSorted(
      @ForAll List<@IntRange(max = 20) Integer> values,
      @ForAll @IntRange(min = 1, max = 30) int most) {
    record Row(int value, int at) {}
    List<Row> rows =
        IntStream.range(0, values.size()).mapToObj(at -> new Row(values.get(at), at)).toList();
    var order = Comparator.comparingInt(Row::value);
    var chosen = new Foremost<>("", order).of(most);
    rows.forEach(chosen::add);
    var first = Foremost.<Row>first("").of(most);
    rows.forEach(first::add);

    assertThat(chosen.rows())
        .isEqualTo(rows.size() <= most ? rows : rows.stream().sorted(order).limit(most).toList());
    assertThat(first.rows()).isEqualTo(rows.stream().limit(most).toList());
  }
}
