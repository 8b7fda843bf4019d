package bindeledd.runtime;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the flows run.
 *
 * @param off flows this installation does not use: they neither run nor collect deliveries
 * @param batch deliveries claimed at once
 * @param workers claims worked on at the same time by one flow
 * @param lease how long a claim, or the right to read a feed, is ours before another instance may
 *     take it
 * @param pollEvery how often a feed that had nothing new is asked again
 * @param wakeAtMost how long a flow waits for a wake-up before it looks by itself
 * @param retryFirst the first wait after an attempt that came to nothing; doubled, with jitter, at
 *     each further one
 * @param retryMost the longest wait between attempts
 * @param refreshWait how long a record waits at most for the population register to tell about its
 *     person
 * @param lateAnswerWait how long an answer may take that comes through a feed, before the receiver
 *     is asked again
 */
@Validated
@ConfigurationProperties(prefix = "bindeledd.flows", ignoreUnknownFields = false)
public record FlowSettings(
    @DefaultValue Set<String> off,
    @DefaultValue("200") @Positive int batch,
    @DefaultValue("2") @Positive int workers,
    @DefaultValue("2m") @NotNull Duration lease,
    @DefaultValue("60s") @NotNull Duration pollEvery,
    @DefaultValue("5s") @NotNull Duration wakeAtMost,
    @DefaultValue("5s") @NotNull Duration retryFirst,
    @DefaultValue("1h") @NotNull Duration retryMost,
    @DefaultValue("24h") @NotNull Duration refreshWait,
    @DefaultValue("12h") @NotNull Duration lateAnswerWait) {}
