import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Taken } from './request-watch.ts'

/** What this process can be asked for when somebody looks. */
export type Sources = {
  sockets(): number
  meetings(): number
  pool(): { inUse: number; idle: number; waiting: number }
  /** Lengths of the queues of this process, by name. */
  queues(): Record<string, number>
}

export type Metrics = ReturnType<typeof makeMetrics>

/** They name or count the connections that are open just now, and casting opens one of its own. */
const tellingDefaults = [
  'process_open_fds',
  ...['handles', 'requests', 'resources'].flatMap((what) => [`nodejs_active_${what}`, `nodejs_active_${what}_total`]),
]

/**
 * The figures of one process. No name, no id, no choice; and nothing of the ballot box, not even how many requests it had: a counter of
 * casts that is read every second, beside the list of who has taken a paper or a camera in the hall, would be the order of casting.
 */
export function makeMetrics(build: { version: string; schema: string }) {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  for (const name of tellingDefaults) registry.removeSingleMetric(name)
  const shared = { registers: [registry] }
  const requests = new Histogram({
    ...shared,
    name: 'so_tay_http_request_seconds',
    help: 'Requests by kind of door and status; the ballot box is not among them',
    labelNames: ['door', 'status'],
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  })
  const calls = new Counter({
    ...shared,
    name: 'so_tay_calls_not_answered_total',
    help: 'Calls of the API that were refused or failed',
    labelNames: ['procedure', 'outcome'],
  })
  const transactions = new Histogram({
    ...shared,
    name: 'so_tay_transaction_seconds',
    help: 'Transactions of the database, waiting for a place included; taking and casting papers are none',
    labelNames: ['outcome'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15],
  })
  const pushes = new Counter({
    ...shared,
    name: 'so_tay_views_pushed_total',
    help: 'Views pushed to rooms of meetings, by audience; figures of ballots are none',
    labelNames: ['audience'],
  })
  const problems = new Counter({
    ...shared,
    name: 'so_tay_problems_total',
    help: 'Pushes, notices and connections that failed',
    labelNames: ['what'],
  })
  const lastSuccess = new Gauge({
    ...shared,
    name: 'so_tay_job_last_success_seconds',
    help: 'When a job last succeeded (Unix time)',
    labelNames: ['job'],
  })
  const jobFailures = new Counter({ ...shared, name: 'so_tay_job_failures_total', help: 'Jobs that failed', labelNames: ['job'] })
  new Gauge({ ...shared, name: 'so_tay_build_info', help: 'What runs', labelNames: ['version', 'schema'] }).set(build, 1)
  return {
    registry,
    requestTaken: ({ door, status, seconds }: Taken) => requests.observe({ door, status: `${Math.floor(status / 100)}xx` }, seconds),
    callNotAnswered: (procedure: string, outcome: 'refused' | 'failed') => calls.inc({ procedure, outcome }),
    transactionEnded: (seconds: number, outcome: 'committed' | 'undone') => transactions.observe({ outcome }, seconds),
    viewPushed: (audience: string) => pushes.inc({ audience }),
    problem: (what: 'push' | 'notice' | 'database-connection') => problems.inc({ what }),
    jobDone: (job: string) => lastSuccess.set({ job }, Math.floor(Date.now() / 1000)),
    jobFailed: (job: string) => jobFailures.inc({ job }),
    watch: (sources: Sources) => watchSources(registry, sources),
  }
}

/** Gauges are asked when somebody reads, not kept. */
function watchSources(registry: Registry, { sockets, meetings, pool, queues }: Sources): void {
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read())
      },
    })
  gauge('so_tay_sockets_open', 'Screens connected to this process', sockets)
  gauge('so_tay_meetings_live', 'Meetings that this process shows', meetings)
  gauge('so_tay_database_connections_in_use', 'Connections that work just now', () => pool().inUse)
  gauge('so_tay_database_connections_idle', 'Connections that wait for work', () => pool().idle)
  gauge('so_tay_database_connections_wanted', 'Work that waits for a connection', () => pool().waiting)
  new Gauge({
    name: 'so_tay_queue_length',
    help: 'What waits in this process',
    labelNames: ['queue'],
    registers: [registry],
    collect() {
      for (const [queue, length] of Object.entries(queues())) this.set({ queue }, length)
    },
  })
}
