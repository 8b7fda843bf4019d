package bindeledd;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The adapter. */
@SpringBootApplication
@ConfigurationPropertiesScan("bindeledd.runtime")
public class Application {

  public static void main(String[] arguments) {
    Carriers.provide();
    SpringApplication.run(Application.class, arguments);
  }
}
