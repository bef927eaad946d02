import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { CannotStart } from './cannot-start.ts'
import { PROJECT } from './migrations.ts'

/** What the operator decides, read once at start. Everything has a default that works on a laptop. */
export type Environment = {
  readonly mode: 'start' | 'demo' | 'dev'
  /** Of the demo: a commune whose meeting you hold, or a district of the size of Cao Lãnh (`--size=001`) that leaders look at. */
  readonly demoSize: 'meeting' | '001'
  /** `--fresh`: the data of this mode are removed before the start. */
  readonly fresh: boolean
  readonly port: number
  readonly host: string
  /** Where people reach the app, without a slash at its end; in QR codes and for sign-in. */
  readonly publicUrl: string
  /** Other host names under which the app answers, besides that of `publicUrl`. */
  readonly allowedHosts: readonly string[]
  /** DATA_DIR or .data, then one folder for each demo and one for the rest. */
  readonly dataFolder: string
  readonly databaseUrl?: string
  readonly redisUrl?: string
  /** Files that hold the secrets that nodes share; without them they lie in the data folder and are made there. */
  readonly secretFiles: { readonly session?: string; readonly ballotKey?: string }
  /** How long a node that is told to stop goes on serving while /readyz sends newcomers elsewhere. */
  readonly drainSeconds: number
  readonly tls?: { readonly certFile: string; readonly keyFile: string }
  /** Web Push. Without keys no browser is asked and nothing is shown. */
  readonly vapid?: { readonly publicKey: string; readonly privateKey: string; readonly subject: string }
  readonly oidc?: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string; readonly name: string }
  /** PAGES=off: the interfaces alone, without a build; for measurements and for tests that need no screen. Signing in is a page. */
  readonly pages: boolean
  /** Other secrets that were read from files (NAME_FILE). */
  readonly filesRead: readonly string[]
  /** Where the timer puts backups, so that their age can be told. */
  readonly backupFolder?: string
  /** Whoever brings it may read /metrics from anywhere; without it only this machine, where no proxy stands before. */
  readonly metricsToken?: string
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
}

const url = (protocol: RegExp) => z.url({ protocol, error: (issue) => `is not an address: ${String(issue.input)}` })

const Source = z.object({
  PORT: z.coerce.number({ error: 'must be a number' }).int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('::'),
  PUBLIC_URL: url(/^https?$/).optional(),
  ALLOWED_HOSTS: z.string().default(''),
  DATA_DIR: z.string().min(1).optional(),
  // PostgreSQL's own addresses are wider than a URL's: no host, several hosts
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'is not the address of a PostgreSQL database (postgresql://...)')
    .optional(),
  REDIS_URL: url(/^rediss?$/).optional(),
  SESSION_SECRET_FILE: z.string().min(1).optional(),
  BALLOT_KEY_FILE: z.string().min(1).optional(),
  DRAIN_SECONDS: z.coerce.number({ error: 'must be a number of seconds' }).min(0).max(600).default(0),
  TLS_CERT: z.string().min(1).optional(),
  TLS_KEY: z.string().min(1).optional(),
  OIDC_ISSUER: url(/^https?$/).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().min(1).default('OpenID Connect'),
  VAPID_PUBLIC_KEY: z
    .string()
    .regex(/^[\w-]{80,100}$/, 'is not a VAPID key (npx web-push generate-vapid-keys)')
    .optional(),
  VAPID_PRIVATE_KEY: z
    .string()
    .regex(/^[\w-]{40,50}$/, 'is not a VAPID key (npx web-push generate-vapid-keys)')
    .optional(),
  VAPID_SUBJECT: z
    .string()
    .regex(/^(mailto:.+@.+|https:\/\/.+)$/, 'is not an address (mailto:... or https://...)')
    .optional(),
  PAGES: z.enum(['on', 'off']).default('on'),
  BACKUP_FOLDER: z.string().min(1).optional(),
  METRICS_TOKEN: z.string().min(16, 'must have 16 characters or more (openssl rand -hex 16)').optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

/** Reads variables and the program's arguments (--demo, --size=001, --dev, --fresh). An empty variable counts as not set. */
export function readEnvironment(variables: NodeJS.ProcessEnv, args: readonly string[] = []): Environment {
  const { set, filesRead } = withSecretFiles(Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== '')))
  const read = Source.safeParse(set)
  if (!read.success) throw new CannotStart(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
  const { data } = read
  const mode = args.includes('--demo') ? 'demo' : args.includes('--dev') ? 'dev' : 'start'
  const tls = together(data, ['TLS_CERT', 'TLS_KEY'])
  const oidc = together(data, ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'])
  const vapid = together(data, ['VAPID_PUBLIC_KEY', 'VAPID_PRIVATE_KEY', 'VAPID_SUBJECT'])
  const demoSize = readDemoSize(args)
  const folder = mode !== 'demo' ? 'main' : demoSize === '001' ? 'demo-001' : 'demo'
  return {
    mode,
    demoSize,
    fresh: args.includes('--fresh'),
    port: data.PORT,
    host: data.HOST,
    publicUrl: (data.PUBLIC_URL ?? `${tls ? 'https' : 'http'}://localhost:${data.PORT}`).replace(/\/+$/, ''),
    allowedHosts: data.ALLOWED_HOSTS.split(/[\s,]+/).filter(Boolean),
    dataFolder: path.join(data.DATA_DIR ?? path.join(PROJECT, '.data'), folder),
    pages: data.PAGES === 'on',
    logLevel: data.LOG_LEVEL,
    filesRead,
    ...(data.BACKUP_FOLDER && { backupFolder: data.BACKUP_FOLDER }),
    ...(data.DATABASE_URL && { databaseUrl: data.DATABASE_URL }),
    ...(data.METRICS_TOKEN && { metricsToken: data.METRICS_TOKEN }),
    secretFiles: {
      ...(data.SESSION_SECRET_FILE && { session: data.SESSION_SECRET_FILE }),
      ...(data.BALLOT_KEY_FILE && { ballotKey: data.BALLOT_KEY_FILE }),
    },
    drainSeconds: data.DRAIN_SECONDS,
    ...(data.REDIS_URL && { redisUrl: data.REDIS_URL }),
    ...(tls && { tls: { certFile: tls.TLS_CERT, keyFile: tls.TLS_KEY } }),
    ...(vapid && { vapid: { publicKey: vapid.VAPID_PUBLIC_KEY, privateKey: vapid.VAPID_PRIVATE_KEY, subject: vapid.VAPID_SUBJECT } }),
    ...(oidc && {
      oidc: { issuer: oidc.OIDC_ISSUER, clientId: oidc.OIDC_CLIENT_ID, clientSecret: oidc.OIDC_CLIENT_SECRET, name: data.OIDC_NAME },
    }),
  }
}

type Variables = Record<string, string | undefined>

const secretVariables = ['DATABASE_URL', 'REDIS_URL', 'OIDC_CLIENT_SECRET', 'VAPID_PRIVATE_KEY', 'METRICS_TOKEN'] as const

/** Every variable that the app reads. */
export const variableNames = (): string[] => [...Object.keys(Source.shape), ...secretVariables.map((name) => `${name}_FILE`)]

/** A secret may stand in a file instead, named by NAME_FILE (as Docker and systemd hand them over): other processes can read an environment. */
function withSecretFiles(given: Variables): { set: Variables; filesRead: string[] } {
  const set = { ...given }
  const filesRead: string[] = []
  for (const name of secretVariables) {
    const file = given[`${name}_FILE`]
    if (!file) continue
    if (given[name]) throw new CannotStart(`${name} and ${name}_FILE: set one of the two.`)
    set[name] = secretIn(name, file)
    filesRead.push(file)
  }
  return { set, filesRead }
}

function secretIn(name: string, file: string): string {
  let text: string
  try {
    text = readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw new CannotStart(
      `${name}_FILE: ${file} can't be read (${(error as NodeJS.ErrnoException).code}): mend the path or its permission.`,
    )
  }
  if (text === '') throw new CannotStart(`${name}_FILE: ${file} is empty: write the secret into it.`)
  return text
}

function readDemoSize(args: readonly string[]): Environment['demoSize'] {
  const asked = args.find((one) => one.startsWith('--size'))
  if (asked === undefined) return 'meeting'
  if (asked === '--size=001') return '001'
  throw new CannotStart('--size=001 is the one other size of the demo: 46 organisations, 5,631 members, five years.')
}

/** Variables that only mean something together: all or none. */
function together<K extends string>(source: { [key in K]?: string | undefined }, names: readonly K[]): Record<K, string> | undefined {
  const missing = names.filter((name) => source[name] === undefined)
  if (missing.length === names.length) return undefined
  if (missing.length > 0) throw new CannotStart(`${names.join(', ')} belong together; missing: ${missing.join(', ')}.`)
  return source as Record<K, string>
}
