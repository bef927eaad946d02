/** Settings of our own server that never change with the place. What PostgreSQL would write into its log stays out: see docs/security.md. */
const SETTINGS = {
  // durability: an acknowledged vote survives a power cut
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  // size of a hall and a few nodes, not of a data centre
  max_connections: '100',
  shared_buffers: '128MB',
  max_wal_size: '256MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  idle_in_transaction_session_timeout: '60s',
  // secrecy: neither statements, values, durations nor refused rows reach the log; the app hears of errors itself
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_duration: 'off',
  log_min_duration_statement: '-1',
  log_min_duration_sample: '-1',
  log_transaction_sample_rate: '0',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_lock_waits: 'off',
  log_temp_files: '-1',
  log_autovacuum_min_duration: '-1',
  log_checkpoints: 'off',
  log_connections: '',
  log_disconnections: 'off',
  // secrecy: nothing keeps the order of commits longer than crash recovery needs, nothing streams it away
  track_commit_timestamp: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  wal_log_hints: 'off',
  compute_query_id: 'off',
  // reached through a socket in a folder of mode 0700, never through the network
  listen_addresses: '',
  port: '5432',
  unix_socket_permissions: '0700',
} as const

/** The text of the settings file that is included last in postgresql.conf, so it wins. */
export function postgresConfig(socketFolder: string): string {
  // a list whose one item is quoted: the folder may hold blanks, commas and accents
  const settings = { ...SETTINGS, unix_socket_directories: `"${socketFolder.replaceAll('"', '""')}"` }
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`)
  return `# Written anew at every start.\n${lines.join('\n')}\n`
}
