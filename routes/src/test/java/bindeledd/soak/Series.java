package bindeledd.soak;

import java.util.ArrayList;
import java.util.List;

/** One figure over time. */
final class Series {

  /** A figure at a moment, in minutes from the beginning. */
  record Point(double minute, double value) {}

  /**
   * How much growth over the judged stretch still counts as none: the larger of the two.
   *
   * @param relative as a part of the figure
   * @param absolute in the figure's unit
   */
  record Bound(double relative, double absolute) {

    double of(double figure) {
      return Math.max(relative * Math.abs(figure), absolute);
    }
  }

  private final String name;
  private final String unit;
  private final Bound bound;
  private final List<Point> points = new ArrayList<>();

  Series(String name, String unit, Bound bound) {
    this.name = name;
    this.unit = unit;
    this.bound = bound;
  }

  Series add(double minute, double value) {
    points.add(new Point(minute, value));
    return this;
  }

  String name() {
    return name;
  }

  String unit() {
    return unit;
  }

  Bound bound() {
    return bound;
  }

  List<Point> points() {
    return List.copyOf(points);
  }
}
