import fc from 'fast-check'
import { appRouter } from '#adapters/trpc/router.ts'
import { hostileTexts, hostileValue } from './hostile.ts'
import { inputOf, type Known } from './input-of.ts'

/** One thing that is sent to the app. `who` is a place in the list of roles. */
export type Case =
  | { kind: 'call'; who: number; how: 'query' | 'mutation'; procedure: string; input: unknown }
  | { kind: 'request'; who: number; method: string; path: string; headers: Record<string, string>; body: string | null }
  | { kind: 'bytes'; bytes: string }
  | { kind: 'join'; who: number; event: string; payload: unknown[] }

type Procedure = { _def: { inputs: unknown[]; type: 'query' | 'mutation' } }

/** What would turn the campaign itself away: everybody signed out, or the one meeting closed. */
const leftAlone = new Set(['session.endAll', 'session.signOutEverywhere'])

const procedures = (Object.entries(appRouter._def.procedures) as [string, unknown][])
  .map(([name, made]) => ({ name, ...(made as Procedure)._def }))
  .filter(({ name }) => !leftAlone.has(name))

/** Every kind of case, calls of the API above all. The same seed draws the same case. */
export function cases(known: Known & { roles: number }): (seed: number) => Case {
  const who = fc.nat(known.roles - 1)
  const calls = procedures.map(({ name, type, inputs }) => {
    const parts = inputs.map((schema) => inputOf(schema, known))
    const input = parts.length === 0 ? fc.oneof(fc.constant(undefined), hostileValue) : fc.tuple(...parts).map(merged)
    return fc.record({ kind: fc.constant('call' as const), who, how: fc.constant(type), procedure: fc.constant(name), input })
  })
  const one = fc.oneof(
    { weight: 70, arbitrary: fc.oneof(...calls) },
    { weight: 20, arbitrary: requests(known, who) },
    { weight: 5, arbitrary: bytes },
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('join' as const),
        who,
        event: fc.constantFrom('join', 'join', 'join', 'leave', 'disconnect', 'toString', 'x'),
        payload: fc.array(fc.oneof(joins(known), hostileValue), { maxLength: 3 }),
      }),
    },
  )
  return (seed) => fc.sample(one, { seed, numRuns: 1 })[0] as Case
}

/** Several inputs of one procedure are one object: a seat's meeting beside its own fields. */
const merged = (inputs: unknown[]): unknown =>
  inputs.every((one) => typeof one === 'object' && one !== null && !Array.isArray(one)) ? Object.assign({}, ...inputs) : inputs.at(-1)

const joins = ({ ids }: Known): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.record({ as: fc.constantFrom('phone', 'console'), meetingId: fc.constantFrom(...ids, ...hostileTexts) }),
    fc.record({ as: fc.constant('projector'), token: fc.constantFrom('x', ...hostileTexts) }),
    fc.record({ as: fc.constant('leader'), unitId: fc.constantFrom(...ids, ...hostileTexts) }),
  )

const doors = [
  '/healthz',
  '/readyz',
  '/metrics',
  '/trpc/session.me',
  '/trpc/nothing.here',
  '/trpc/',
  '/trpc/a,b,c?batch=1',
  '/ballot-box/ID',
  '/ballot-box/ID/board',
  '/material/ID/ID',
  '/material/ID',
  '/calendar-file/ID.ics',
  '/documents/ID/minutes.docx',
  '/documents/ID/count/ID.docx',
  '/documents/round/ID/ID.docx',
  '/documents/decision/ID/2026/ID.docx',
  '/documents/ID/review/2026.docx',
  '/documents/collectives/ID/2026/ID.docx',
  '/documents/roll/ID/0000.docx',
  '/documents/aggregate/ID/2026.xlsx',
  '/documents/programmes/ID/2026.docx',
  '/notebook-file/2026.pdf',
  '/notebook-file/own-data.zip',
  '/sheets/members/ID.xlsx',
  '/exchange/organisation/ID',
  '/exchange/sheet/ID/MEMBERS/preview',
  '/exchange/template/ID/LEVELS.xlsx',
  '/socket.io/?EIO=4&transport=polling',
  '/socket.io/?EIO=4&transport=polling&sid=ID',
  '/socket.io/?EIO=3&transport=websocket',
  '/socket.io/ID',
  '/',
  '/ID',
]

function requests({ ids }: Known, who: fc.Arbitrary<number>): fc.Arbitrary<Case> {
  const segment = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...ids) },
    { weight: 1, arbitrary: fc.constantFrom('%00', '..', '%2e%2e%2f', '%ff', '%', 'a'.repeat(3_000), '%E2%80%AE', '__proto__', '1;2') },
  )
  const path = fc.tuple(fc.constantFrom(...doors), segment, segment).map(([door, a, b]) => door.replace('ID', a).replace('ID', b))
  const body = fc.oneof(
    fc.constant(null),
    fc.constantFrom(
      '{',
      '[]',
      '""',
      '{"a":',
      'PK\u0003\u0004',
      '\u0000',
      `${'['.repeat(5_000)}`,
      '40{"a":1}',
      '6'.repeat(20),
      '4'.repeat(9_000),
    ),
    hostileValue.map((value) => JSON.stringify(value) ?? ''),
    fc.string({ unit: 'binary', maxLength: 200 }),
  )
  const headers = fc.dictionary(
    fc.constantFrom(
      'content-type',
      'cookie',
      'origin',
      'accept-language',
      'x-request-id',
      'x-file-name',
      'x-archive',
      'range',
      'trpc-accept',
      'x-forwarded-for',
    ),
    fc.oneof(
      fc.constantFrom(
        'application/json',
        'application/octet-stream',
        'text/plain',
        'multipart/form-data; boundary=x',
        'bytes=0-99999999999',
        '%00',
        'a=b; a=c; =; ;',
        'next-auth.session-token=e30.e30.e30.e30.e30',
        'x'.repeat(4_000),
        'application/jsonl',
        'null',
      ),
      fc.string({ maxLength: 20 }).map((text) => text.replace(/[^\t\x20-\x7e]/g, '')),
    ),
    { maxKeys: 3 },
  )
  const method = fc.constantFrom('GET', 'GET', 'POST', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE', 'PROPFIND')
  const query = fc.oneof(
    { weight: 4, arbitrary: fc.constant('') },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '?input=%7B',
        '?input=1e999',
        '?input=%22%5Cud800%22',
        '?a[]=1&a[__proto__]=2',
        `?x=${'y'.repeat(6_000)}`,
        '?batch=1&input={}',
      ),
    },
  )
  return fc
    .record({ kind: fc.constant('request' as const), who, method, path: fc.tuple(path, query).map((both) => both.join('')), headers, body })
    .map((made) => (['GET', 'HEAD', 'TRACE'].includes(made.method) ? { ...made, body: null } : made))
}

/** Not even HTTP, or HTTP that breaks off. */
const bytes: fc.Arbitrary<Case> = fc.record({
  kind: fc.constant('bytes' as const),
  bytes: fc.oneof(
    fc.constantFrom(
      'GET / HTTP/9.9\r\n\r\n',
      'GET /trpc/session.me HTTP/1.1\r\nhost: localhost\r\ncontent-length: -1\r\n\r\n',
      'POST /trpc/session.me HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{"a":',
      'POST /ballot-box/ap3-x HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"a":\r\nZZ\r\n',
      'POST /ballot-box/ap3-x HTTP/1.1\r\nhost: localhost\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nhost: localhost\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n\u0081\u00ff\u00ff\u00ff\u00ff\u00ff',
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nhost: localhost\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n',
      'GET /nowhere HTTP/1.1\r\nhost: localhost\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
      `GET / HTTP/1.1\r\nhost: localhost\r\n${'a: b\r\n'.repeat(3_000)}\r\n`,
      'GET http://[ HTTP/1.1\r\nhost: localhost\r\n\r\n',
      'GET // HTTP/1.1\r\nhost: \r\n\r\n',
      'GET /\u0000 HTTP/1.1\r\n\r\n',
      '\u0016\u0003\u0001\u0002\u0000',
    ),
    fc.string({ unit: 'binary', maxLength: 300 }),
  ),
})
