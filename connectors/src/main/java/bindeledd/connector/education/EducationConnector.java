package bindeledd.connector.education;

import bindeledd.connector.Connector;
import bindeledd.connector.Contract;
import bindeledd.connector.Health;
import bindeledd.connector.files.DropFolder;
import bindeledd.connector.files.Folders;
import bindeledd.connector.files.ResultFiles;
import bindeledd.connector.files.RowLimits;
import bindeledd.schema.education.PifuPost;
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

  /** Answers added in one go. */
  private static final int MANY_AT_ONCE = 500;

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
        .serve(
            Education.ANSWERS,
            MANY_AT_ONCE,
            parcels -> results.answer(parcels, new AnswerLines(), OTHERS));
  }

  @Override
  public Health health() {
    return folders.health();
  }
}
