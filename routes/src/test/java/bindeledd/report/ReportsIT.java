package bindeledd.report;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.identity.Audit;
import bindeledd.model.Grade;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reports are opened through the adapter, by whoever may, and the audit trail says so. */
final class ReportsIT {

  @TempDir Path folder;
  private final Town town =
      new Town()
          .with(1, Grade.UNGRADED, "Amina Prøvesen", 100_000)
          .with(2, Grade.STRICTLY_CONFIDENTIAL, "Navnet Prøvesen", 200_000);
  private Adapter adapter;
  private String grants;

  @BeforeEach
  void open() throws IOException {
    adapter = new Adapter(folder, town.book);
    town.play(adapter.context.getBean(Recorder.class), "");
    grants =
        adapter.context.getBean(ReportStore.class).all().stream()
            .filter(it -> it.kind() == ReportKind.GRANTS)
            .findFirst()
            .orElseThrow()
            .id();
  }

  @AfterEach
  void close() {
    adapter.close();
  }

  @Test
  void isOpenedByWhoeverMayAndNoted() throws IOException, InterruptedException {
    assertThat(adapter.ask("/reports", "somebody-else-altogether-0", "").statusCode())
        .isEqualTo(401);
    var list = adapter.ask("/reports", Adapter.OTHER, "");
    assertThat(list.statusCode()).isEqualTo(200);
    assertThat(list.body()).contains(grants, "leveringsstatus-0301-").doesNotContain("Amina");

    assertThat(open(Adapter.OTHER, "{\"format\":\"csv\"}").statusCode()).isEqualTo(400);
    assertThat(
            open(Adapter.OTHER, "{\"format\":\"csv\",\"reason\":\"x\",\"entitled\":true}")
                .statusCode())
        .isEqualTo(403);
    assertThat(opened()).isEmpty();

    var ordinary = open(Adapter.OTHER, "{\"format\":\"csv\",\"reason\":\"månedsavslutning\"}");
    assertThat(ordinary.statusCode()).isEqualTo(200);
    assertThat(ordinary.body()).contains("Amina Prøvesen").doesNotContain("Skjermet", "Navnet");
    var entitled =
        open(Adapter.ENTITLED, "{\"format\":\"csv\",\"reason\":\"sak 7\",\"entitled\":true}");
    assertThat(entitled.body())
        .contains("Amina Prøvesen", "Skjermet, sak FLY-2")
        .doesNotContain("Navnet");

    assertThat(opened())
        .containsExactly(
            "ola " + grants + " as csv: månedsavslutning",
            "sara " + grants + " as csv, with protected persons: sak 7");
    assertThat(adapter.context.getBean(Audit.class).broken()).isEmpty();
    assertThat(
            adapter
                .ask("/reports/avvik-0301-2020-01-01-00000000", Adapter.OTHER, "{\"reason\":\"x\"}")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void theCommandListsAndOpensIntoAFileOfOnesOwn() throws IOException, InterruptedException {
    Path out = ReportFiles.folder(folder, "ut");

    assertThat(run("list", "--port", adapter.port())).contains(grants).startsWith("0 ");
    String said =
        run("open", grants, "--reason", "test", "--out", out.toString(), "--port", adapter.port());
    assertThat(said).startsWith("0 ");
    Path file = out.resolve(grants + ".xlsx");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(ReportFormatsTest.sheet(Files.readAllBytes(file), "Tilskudd per person")).hasSize(4);
    assertThat(
            run("open", grants, "--reason", "t", "--out", out.toString(), "--port", adapter.port()))
        .startsWith("1 ")
        .contains("finnes fra før");
    assertThat(run("open", grants, "--port", adapter.port())).startsWith("2 ");
    assertThat(run("open", grants, "--reason", "t", "--entitled", "--port", adapter.port()))
        .startsWith("1 403");
  }

  private static String run(String... arguments) throws IOException, InterruptedException {
    var bytes = new ByteArrayOutputStream();
    int code =
        ReportTool.run(
            arguments, Adapter.OTHER, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return code + " " + bytes.toString(StandardCharsets.UTF_8);
  }

  private java.net.http.HttpResponse<String> open(String token, String body)
      throws IOException, InterruptedException {
    return adapter.ask("/reports/" + grants, token, body);
  }

  private List<String> opened() {
    return adapter
        .context
        .getBean(JdbcTemplate.class)
        .queryForList(
            "select actor || ' ' || detail from audit where action = 'REPORT_OPENED' order by seq",
            String.class);
  }
}
