package bindeledd.soak;

import bindeledd.soak.Series.Point;
import java.util.Arrays;
import java.util.List;

/**
 * Tells whether a figure grows. The first third is left out: caches fill, and the JVM compiles.
 * Over the rest a line is laid by Theil and Sen's method, the median of the slopes between all
 * pairs of points, which a few outliers do not move. What that line climbs from end to end is the
 * growth.
 */
final class Judge {

  /** Fewer points say nothing. */
  static final int FEWEST = 6;

  private static final double LEFT_OUT = 1 / 3.0;

  /**
   * What was found.
   *
   * @param median of the figure over the judged stretch
   * @param slope of the line, in the figure's unit a minute
   * @param from where the judged stretch begins, in minutes
   * @param growth what the line climbs over the stretch
   * @param bound how much still counts as none
   */
  record Verdict(double median, double slope, double from, double to, double growth, double bound) {

    boolean flat() {
      return growth <= bound;
    }
  }

  private Judge() {}

  /**
   * @throws IllegalArgumentException if there are too few points to tell
   */
  static Verdict of(Series series) {
    List<Point> all = series.points();
    double begin = all.isEmpty() ? 0 : all.getFirst().minute();
    double end = all.isEmpty() ? 0 : all.getLast().minute();
    double from = begin + (end - begin) * LEFT_OUT;
    List<Point> judged = all.stream().filter(point -> point.minute() >= from).toList();
    if (judged.size() < FEWEST) {
      throw new IllegalArgumentException(
          series.name() + ": " + judged.size() + " points are too few to tell");
    }
    double slope = slope(judged);
    double median = median(judged.stream().mapToDouble(Point::value).toArray());
    return new Verdict(median, slope, from, end, slope * (end - from), series.bound().of(median));
  }

  private static double slope(List<Point> points) {
    int n = points.size();
    double[] slopes = new double[n * (n - 1) / 2];
    int count = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        Point one = points.get(i);
        Point other = points.get(j);
        if (other.minute() > one.minute()) {
          slopes[count++] = (other.value() - one.value()) / (other.minute() - one.minute());
        }
      }
    }
    return median(Arrays.copyOf(slopes, count));
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
