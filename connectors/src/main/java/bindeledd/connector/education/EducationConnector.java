package bindeledd.connector.education;

import bindeledd.connector.Connector;
import bindeledd.connector.Contract;
import bindeledd.connector.Health;
import bindeledd.connector.Parcel;
import bindeledd.connector.Receipt;
import bindeledd.connector.files.DropFolder;
import bindeledd.connector.files.FileNames;
import bindeledd.connector.files.Folders;
import bindeledd.connector.files.ResultFiles;
import bindeledd.connector.files.RowLimits;
import bindeledd.schema.education.PifuPost;
import bindeledd.schema.education.Svar;
import java.io.IOException;
import java.util.function.LongSupplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The education system through its drop folder. */
@Component
@ConditionalOnProperty("connectors.education.folder")
@EnableConfigurationProperties(EducationProperties.class)
final class EducationConnector implements Connector {

  /** Answers about what came in no file that we know. */
  static final String OTHERS = "svar";

  private final Folders folders;
  private final ResultFiles results;
  private final DropFolder<PifuRows.Found, PifuPost> files;

  EducationConnector(EducationProperties properties) {
    this.folders = new Folders("education", properties.folder(), false);
    this.results = new ResultFiles(folders);
    this.files = feed(properties, results, System::nanoTime);
  }

  static DropFolder<PifuRows.Found, PifuPost> feed(
      EducationProperties properties, ResultFiles results, LongSupplier nanos) {
    return new DropFolder<>(
        results,
        new DropFolder.Pace(properties.settle(), properties.marker(), properties.pageSize()),
        PifuRows.format(new RowLimits(properties.maxField(), properties.maxObject())),
        PifuRows.Found::at,
        nanos);
  }

  @Override
  public Contract contract() {
    return Contract.of("education")
        .serve(Education.FILES, files::pull)
        .serve(Education.ANSWERS, this::answer);
  }

  private Receipt answer(Parcel<Svar> parcel) {
    var place =
        FileNames.placeIn(parcel.content().origin())
            .filter(FileNames.Place::canBeNamed)
            .orElse(new FileNames.Place(OTHERS, 0));
    try {
      folders.prepare();
      var added = results.append(place.file(), AnswerLines.of(parcel, place.row()));
      var reference = parcel.id().toString();
      return added ? new Receipt.Accepted(reference) : new Receipt.Duplicate(reference);
    } catch (IOException e) {
      throw folders.unavailable(e);
    }
  }

  @Override
  public Health health() {
    return folders.health();
  }
}
