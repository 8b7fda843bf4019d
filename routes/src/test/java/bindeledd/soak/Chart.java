package bindeledd.soak;

import bindeledd.soak.Judge.Verdict;
import bindeledd.soak.Series.Point;
import java.util.Locale;
import java.util.stream.Collectors;

/** One series as a picture (SVG): from nought, with the judged stretch's line. */
final class Chart {

  private static final int WIDTH = 760;
  private static final int HEIGHT = 170;
  private static final int LEFT = 70;
  private static final int TOP = 26;
  private static final int BOTTOM = 24;

  private final Series series;
  private final Verdict verdict;
  private final double minutes;
  private final double most;

  private Chart(Series series, Verdict verdict) {
    this.series = series;
    this.verdict = verdict;
    this.minutes = Math.max(1e-9, series.points().getLast().minute());
    this.most =
        Math.max(1e-9, series.points().stream().mapToDouble(Point::value).max().orElse(1)) * 1.1;
  }

  static String of(Series series, Verdict verdict) {
    return new Chart(series, verdict).draw();
  }

  private String draw() {
    var line =
        series.points().stream()
            .map(point -> text("%.1f,%.1f", x(point.minute()), y(point.value())))
            .collect(Collectors.joining(" "));
    return text(
        """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img">
    <title>%s</title>
    <rect x="%d" y="%d" width="%.1f" height="%.1f" fill="#eee"/>
    %s<polyline points="%s" fill="none" stroke="#225588" stroke-width="1.2"/>
    <line x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f" stroke="%s" stroke-width="2"/>
    <text x="%d" y="16" font-weight="bold">%s</text>
    <text x="%d" y="%d">0</text><text x="%d" y="%d" text-anchor="end">%.0f min</text>
    </svg>
    """,
        WIDTH,
        HEIGHT,
        WIDTH,
        HEIGHT,
        name(),
        LEFT,
        TOP,
        x(verdict.from()) - LEFT,
        (double) HEIGHT - TOP - BOTTOM,
        grid(),
        line,
        x(verdict.from()),
        y(verdict.median() - verdict.growth() / 2),
        x(verdict.to()),
        y(verdict.median() + verdict.growth() / 2),
        verdict.flat() ? "#2a7d2a" : "#b00020",
        LEFT,
        name(),
        LEFT,
        HEIGHT - 8,
        WIDTH - 4,
        HEIGHT - 8,
        minutes);
  }

  private String grid() {
    var lines = new StringBuilder();
    for (int i = 0; i <= 2; i++) {
      double value = most / 1.1 * i / 2;
      lines.append(
          text(
              """
              <line x1="%d" y1="%.1f" x2="%d" y2="%.1f" stroke="#ccc"/>
              <text x="%d" y="%.1f" text-anchor="end">%s</text>
              """,
              LEFT, y(value), WIDTH, y(value), LEFT - 6, y(value) + 4, figure(value)));
    }
    return lines.toString();
  }

  private String name() {
    return series.unit().isEmpty() ? series.name() : series.name() + ", " + series.unit();
  }

  /** With as many digits as it needs. */
  static String figure(double value) {
    double size = Math.abs(value);
    return String.format(Locale.ROOT, size >= 1000 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f", value);
  }

  /** A point is a point, wherever this runs. */
  private static String text(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }

  private double x(double minute) {
    return LEFT + minute / minutes * (WIDTH - LEFT - 4);
  }

  private double y(double value) {
    return TOP + (1 - value / most) * (HEIGHT - TOP - BOTTOM);
  }
}
