import type { ClientBase } from 'pg'

/** What a PostgreSQL does that could show later who voted what. */
export type PostgresConcern =
  | 'postgres/logs-statements'
  | 'postgres/logs-durations'
  | 'postgres/logs-parameters'
  | 'postgres/logs-parameters-on-error'
  | 'postgres/keeps-commit-times'
  | 'postgres/collects-statements'
  | 'postgres/streams-changes'

/** The sentence for each, as the log says it at start. */
export const postgresConcerns: Record<PostgresConcern, string> = {
  'postgres/logs-statements': "PostgreSQL logs statements (log_statement): set it to 'none' before a secret ballot.",
  'postgres/logs-durations':
    'PostgreSQL logs when statements ran (log_min_duration_statement, log_min_duration_sample, log_transaction_sample_rate or log_duration): turn this off before a secret ballot.',
  'postgres/logs-parameters': 'PostgreSQL logs the values of statements (log_parameter_max_length): set it to 0 before a secret ballot.',
  'postgres/logs-parameters-on-error': 'PostgreSQL logs the values of failed statements (log_parameter_max_length_on_error): set it to 0.',
  'postgres/keeps-commit-times': 'PostgreSQL keeps the time of every commit (track_commit_timestamp): turn it off before a secret ballot.',
  'postgres/collects-statements':
    'PostgreSQL loads an extension that collects statements (pg_stat_statements, pgaudit or auto_explain): unload it.',
  'postgres/streams-changes':
    'PostgreSQL has a logical replication slot: it streams the order of all changes away. Drop it before a secret ballot.',
}

/**
 * What of this server would log values or keep the order of papers (design: secret ballots). Asked at start and whenever a ballot opens,
 * since a running server can be reconfigured. Empty when nothing is wrong; our own server gives nothing to say.
 */
export async function checkPostgresSettings(client: Pick<ClientBase, 'query'>): Promise<PostgresConcern[]> {
  const { rows } = await client.query<Facts>(FACTS)
  const facts = rows[0]!
  const statements = facts.log_statement !== 'none'
  const durations = facts.times_statements
  const concerns: Record<PostgresConcern, boolean> = {
    'postgres/logs-statements': statements,
    'postgres/logs-durations': durations,
    // its default logs values whole, but only beside a statement that is logged at all
    'postgres/logs-parameters': facts.log_parameter_max_length !== '0' && (statements || durations),
    'postgres/logs-parameters-on-error': facts.log_parameter_max_length_on_error !== '0',
    'postgres/keeps-commit-times': facts.track_commit_timestamp !== 'off',
    'postgres/collects-statements': /pg_stat_statements|pgaudit|auto_explain/.test(facts.libraries),
    'postgres/streams-changes': facts.logical_slots > 0,
  }
  return (Object.keys(concerns) as PostgresConcern[]).filter((concern) => concerns[concern])
}

type Facts = {
  log_statement: string
  times_statements: boolean
  log_parameter_max_length: string
  log_parameter_max_length_on_error: string
  track_commit_timestamp: string
  libraries: string
  logical_slots: number
}

/** Only superusers may read the preloaded libraries: to others the extensions of this database must do. */
const FACTS = `select
  current_setting('log_statement') as log_statement,
  current_setting('log_min_duration_statement') <> '-1' or current_setting('log_min_duration_sample') <> '-1'
    or current_setting('log_transaction_sample_rate')::float > 0 or current_setting('log_duration') = 'on' as times_statements,
  current_setting('log_parameter_max_length') as log_parameter_max_length,
  current_setting('log_parameter_max_length_on_error') as log_parameter_max_length_on_error,
  current_setting('track_commit_timestamp') as track_commit_timestamp,
  concat_ws(' ', (select string_agg(setting, ' ') from pg_settings where name like '%preload_libraries'), (select string_agg(extname, ' ') from pg_extension))
    as libraries,
  (select count(*)::int from pg_replication_slots where slot_type = 'logical') as logical_slots`
