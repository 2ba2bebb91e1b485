import type { SettingReader } from './reader';
import { row } from './setting';

/** Rows of the settings: how the server is watched and stopped: docs/operation.md. */
export const OPERATION_SETTINGS = {
  logLevel: row(
    'LOG_LEVEL',
    '',
    'Set, what happens is written to standard error as lines of JSON: `debug`, `info`, `warn`, `error` or `fatal` and what is worse. Unset, only errors are, as text.',
  ),
  slowQuery: row('SLOW_QUERY', '1000', 'Milliseconds from which a statement to Neo4j is named as slow in the log.'),
  metricsToken: row(
    'METRICS_TOKEN',
    '',
    'Token of at least 16 characters that `/metrics` then asks for, as `Authorization: Bearer …`. Unset, `/metrics` answers this machine only.',
  ),
  tracesTo: row(
    'OTEL_EXPORTER_OTLP_ENDPOINT',
    '',
    'Address of the OpenTelemetry collector that traces go to, such as `http://127.0.0.1:4318`. Unset, none are made.',
  ),
  drainDelay: row(
    'DRAIN_DELAY',
    '0',
    'Seconds that a server which was told to stop still takes requests, saying on `/health/ready` that it is about to end.',
  ),
  drainTimeout: row(
    'DRAIN_TIMEOUT',
    '15',
    'Seconds that requests then have to come to an end, after which their connections are cut.',
  ),
};

/** How the server is watched and stopped. */
export interface OperationSettings {
  /** Null: no log in JSON. */
  logLevel: string | null;
  /** Milliseconds. */
  slowQuery: number;
  metricsToken: string | null;
  /** Where traces go; null for none. */
  tracesTo: string | null;
  /** Seconds. */
  drainDelay: number;
  /** Seconds. */
  drainTimeout: number;
}

export function readOperation(reader: SettingReader): OperationSettings {
  const s = OPERATION_SETTINGS;
  return {
    logLevel: reader.textOrNull(s.logLevel),
    slowQuery: reader.number(s.slowQuery),
    metricsToken: reader.token(s.metricsToken),
    tracesTo: reader.textOrNull(s.tracesTo),
    drainDelay: reader.number(s.drainDelay, 3600, 0),
    drainTimeout: reader.number(s.drainTimeout, 3600),
  };
}
