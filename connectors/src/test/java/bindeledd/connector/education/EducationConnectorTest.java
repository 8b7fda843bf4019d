package bindeledd.connector.education;

import bindeledd.connector.Behaviour;
import bindeledd.connector.Connector;
import bindeledd.connector.ConnectorContract;
import bindeledd.connector.Samples;
import bindeledd.connector.Sandbox;
import bindeledd.connector.Waivers;
import bindeledd.schema.education.PifuPost;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** An education system that exchanges files keeps the connector contract. */
public class EducationConnectorTest extends ConnectorContract {

  @Override
  protected Sandbox sandbox() {
    return new EducationSandbox();
  }

  @Override
  protected Connector connect(URI url) {
    return new EducationConnector(
        new EducationProperties(Path.of(url), Duration.ZERO, false, 10, 4000, 65536));
  }

  @Override
  protected Samples samples() {
    return Samples.watching(
            EducationSamples.NUMBER.digits(), EducationSamples.GIVEN, EducationSamples.FAMILY)
        .feed(Education.FILES, 25, PifuPost::origin)
        .accepted(
            Education.ANSWERS,
            EducationSamples.accepted(""),
            EducationSamples.rejected("uttrekk.xml post 7"));
  }

  @Override
  protected Waivers waivers() {
    return Waivers.of(
        Behaviour.REJECTS_WITH_REASONS,
        Education.ANSWERS,
        "A folder takes whatever is written to it; nobody is there to say no.");
  }
}
