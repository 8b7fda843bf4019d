package bindeledd.connector.education;

import static bindeledd.fuzz.Expect.printable;
import static bindeledd.fuzz.Expect.storable;
import static bindeledd.fuzz.Expect.that;

import bindeledd.connector.files.FileReading;
import bindeledd.fuzz.FuzzTarget;
import bindeledd.schema.education.PifuItem;
import bindeledd.schema.education.PifuPost;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Any bytes as a PIFU-IMS file in the drop folder. */
final class EducationXmlFuzz implements FuzzTarget {

  @Override
  public void take(byte[] input) throws IOException {
    new FileReading<>(
            PifuRows.format(FileReading.LIMITS),
            PifuRows.Found::at,
            PifuPost::origin,
            EducationXmlFuzz::check)
        .read("uttrekk.xml", input);
  }

  private static void check(PifuPost post) {
    printable(post.toString());
    texts(post.item())
        .forEach(
            text -> {
              storable(text);
              that(
                  text.length() <= FileReading.LIMITS.field(),
                  "a value is no longer than it may be");
            });
  }

  private static Stream<String> texts(PifuItem item) {
    return switch (item) {
      case PifuItem.Person it ->
          Stream.concat(
              Stream.of(it.family(), it.given(), it.born()),
              Stream.concat(
                  it.numbers().stream(),
                  it.keys().stream().flatMap(key -> Stream.of(key.source(), key.id()))));
      case PifuItem.Group it ->
          Stream.concat(
              it.types().stream(),
              it.keys().stream().flatMap(key -> Stream.of(key.source(), key.id())));
      case PifuItem.Role it ->
          Stream.of(
                  List.of(it.group().id(), it.member().id(), it.type(), it.recstatus()),
                  it.absences().stream().map(PifuItem.Absence::value).toList(),
                  it.hours().stream().map(PifuItem.Hours::completed).toList(),
                  it.exemptions().stream().map(PifuItem.Exemption::type).toList())
              .flatMap(List::stream);
    };
  }
}
