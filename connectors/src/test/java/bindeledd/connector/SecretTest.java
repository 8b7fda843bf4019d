package bindeledd.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

final class SecretTest {

  record Holder(Secret key) {}

  @Test
  void printsAsStars() {
    assertThat(new Holder(new Secret("sesam"))).asString().contains("***").doesNotContain("sesam");
  }

  @Test
  void isReadFromConfiguration() {
    var source = new MapConfigurationPropertySource(Map.of("x.key", "sesam"));
    var holder = new Binder(source).bind("x", Holder.class).get();
    assertThat(holder.key().reveal()).isEqualTo("sesam");
  }

  @Test
  void mayNotBeBlank() {
    assertThatThrownBy(() -> new Secret(" ")).isInstanceOf(IllegalArgumentException.class);
  }
}
