import { io } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sessionCookieName } from '#adapters/auth/session-cookie.ts'
import { paths } from '#contract/paths.ts'
import { openBrowser } from '../../src/hall/browser.ts'
import { type Hall, type HallMember, hallPin } from '../support/load-hall.ts'
import { sendAsWritten, talk, type Written } from '../support/raw-requests.ts'
import { type RunningApp, startApp } from '../support/running-app.ts'
import { ask } from '../support/voters.ts'

// What somebody can do to a member's browser or socket from outside: to the running app with its pages. Sessions that were stolen: sessions.test.ts.

let app: RunningApp
let hall: Hall

beforeAll(async () => {
  app = await startApp({ halls: [{ cellId: 'ap3', officials: 9 }], variables: { PAGES: 'on' } })
  hall = app.halls[0]!
}, 600_000)
afterAll(() => app.remove())

const send = (path: string, request?: Written) => sendAsWritten(app.url, path, request)

const isSignedIn = async ({ cookie }: Pick<HallMember, 'cookie'>): Promise<boolean> =>
  (await ask({ url: app.url, cookie }, 'query', 'session.me', undefined)).status === 200

const json = { 'content-type': 'application/json' }

describe('every answer', () => {
  test.each([
    ['a page', paths.signIn, 200],
    ['a page that is not there', '/nowhere', 404],
    ['a script', '/sw.js', 200],
    ['a picture', '/icons/192.png', 200],
    ['the manifest', '/manifest.webmanifest', 200],
    ['the API, signed out', '/trpc/session.me', 401],
    ['the API, no such call', '/trpc/session.nothing', 404],
    ['the API, a broken input', '/trpc/meeting.projector?input=%7B', 400],
    ['signing in', '/api/auth/csrf', 200],
    ['health', '/healthz', 200],
    ['figures', '/metrics', 200],
    ['the ballot box', '/ballot-box/nothing', 404],
    ['a document', '/documents/nothing/minutes.docx', 404],
    ['a notebook', '/notebook-file/2026.pdf', 404],
    ['a file of the agenda', '/material/nothing', 404],
    ['a calendar file', '/calendar-file/nothing.ics', 404],
    ['a spreadsheet form', '/exchange/template/senhong/MEMBERS.xlsx', 404],
    ['an organisation', '/exchange/organisation/senhong', 404],
    ['polling of a socket', '/socket.io/?EIO=4&transport=polling', 200],
    ['polling, broken', '/socket.io/?EIO=4&transport=polling&sid=none', 400],
    ['a folder above', '/../../etc/passwd', 404],
  ])('%s stands in no frame and is taken for nothing else', async (_kind, path, status) => {
    const { headers, ...answer } = await send(path)
    expect(answer.status).toBe(status)
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': expect.any(String),
    })
    expect(headers).not.toHaveProperty('x-powered-by')
    expect(headers).not.toHaveProperty('access-control-allow-origin')
  })

  test('a file is saved, not shown', async () => {
    const { cookie } = hall.secretary
    const { headers } = await send(`/calendar-file/${hall.meetingId}.ics`, { headers: { cookie } })
    expect(headers['content-disposition']).toMatch(/^attachment; filename="[^"]+"$/)
    expect(headers['cache-control']).toBe('private, no-store')
  })

  const pages = (): [string, string][] => [
    [paths.signIn, ''],
    [`${paths.signIn}?next=//evil.example&error="><script>alert(1)</script>`, ''],
    [paths.setup, ''],
    [paths.wall, ''],
    [paths.slip('<script>alert(1)</script>'), ''],
    ['/nowhere', ''],
    [paths.today, hall.secretary.cookie],
    [paths.notebook(2026), hall.secretary.cookie],
    [paths.phone(hall.meetingId), hall.secretary.cookie],
    [paths.console(hall.meetingId), hall.secretary.cookie],
    [paths.cell('ap3'), hall.secretary.cookie],
    [paths.console('nothing'), hall.secretary.cookie],
    [paths.printSheet(hall.meetingId, 'nothing'), hall.secretary.cookie],
  ]

  test('a page runs only scripts that bear the nonce of that very answer', async () => {
    const nonces = new Set<string>()
    for (const [path, cookie] of pages()) {
      const { headers, body } = await send(encodeURI(path), { headers: { cookie, accept: 'text/html' } })
      const policy = String(headers['content-security-policy'])
      const nonce = /script-src 'self' 'nonce-([^']+)'(;|$)/.exec(policy)?.[1] ?? ''
      expect([path, nonce.length]).toEqual([path, 24])
      expect(policy).not.toMatch(/script-src[^;]*unsafe/)
      nonces.add(nonce)
      const scripts = [...body.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = '']) => attributes)
      expect([path, scripts.filter((one) => !one.includes(`nonce="${nonce}"`) && !/\bsrc="\//.test(one))]).toEqual([path, []])
      expect([path, body.match(/<[^>]+\son[a-z]+=|javascript:/gi)]).toEqual([path, null])
    }
    expect(nonces.size).toBe(pages().length)
  })
})

describe('a page of another site, with the cookie', () => {
  const elsewhere: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    { origin: 'http://evil.localhost', 'sec-fetch-site': 'same-site' },
  ]

  test.each(elsewhere)('changes nothing by the API (%o)', async (headers) => {
    const member = hall.officials[2]!
    const types = ['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']
    for (const type of types) {
      const body = type.startsWith('multipart') ? '--x--\r\n' : '{}'
      const asked = { method: 'POST', headers: { ...headers, cookie: member.cookie, 'content-type': type }, body }
      expect((await send('/trpc/session.endAll', asked)).status).toBe(403)
    }
    expect(await isSignedIn(member)).toBe(true)
  })

  test.each(elsewhere)('changes nothing by a door or by signing in (%o)', async (headers) => {
    const { cookie } = hall.secretary
    for (const path of [
      '/material/x/y',
      '/exchange/organisation/senhong',
      '/exchange/sheet/senhong/MEMBERS/import',
      '/api/auth/signout',
      paths.today,
    ])
      expect([path, (await send(path, { method: 'POST', headers: { ...headers, cookie, ...json }, body: '{}' })).status]).toEqual([
        path,
        403,
      ])
  })

  test('a change is no GET, whatever the address says of its method; what is no JSON is no call', async () => {
    const member = hall.officials[2]!
    const { cookie } = member
    for (const path of ['/trpc/session.endAll', '/trpc/session.endAll?_method=POST', '/trpc/session.endAll?input=%7B%7D'])
      expect((await send(path, { headers: { cookie, 'x-http-method-override': 'POST' } })).status).toBe(405)
    for (const type of ['text/plain', 'application/x-www-form-urlencoded'])
      expect((await send('/trpc/session.endAll', { method: 'POST', headers: { cookie, 'content-type': type }, body: '{}' })).status).toBe(
        415,
      )
    expect(await isSignedIn(member)).toBe(true)
  })

  test('signs nobody in: the token against forgery belongs to the browser', async () => {
    const { login } = hall.officials[2]!
    const body = new URLSearchParams({ csrfToken: 'guessed', login, pin: hallPin, json: 'true' }).toString()
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await send('/api/auth/callback/credentials', { method: 'POST', headers, body })
    expect(String(answer.headers['set-cookie'] ?? '')).not.toContain(sessionCookieName(false))
  })

  test.each(['websocket', 'polling'] as const)('gets no socket by %s', async (transport) => {
    const of = (origin: string) => io(app.url, { transports: [transport], forceNew: true, reconnection: false, extraHeaders: { origin } })
    const connected = (socket: ReturnType<typeof of>) =>
      new Promise<boolean>((resolve) => socket.once('connect', () => resolve(true)).once('connect_error', () => resolve(false))).finally(
        () => socket.disconnect(),
      )
    expect(await connected(of('https://evil.example'))).toBe(false)
    expect(await connected(of('null'))).toBe(false)
    expect(await connected(of(app.url))).toBe(true)
  })
})

describe('a request that lies', () => {
  test('about its host is nobody, is signed in nowhere and is led nowhere else', async () => {
    const { cookie } = hall.secretary
    const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', cookie }
    expect((await send('/trpc/session.me', { headers })).status).toBe(401)
    expect((await send('/api/auth/csrf', { headers })).status).toBe(421)
    for (const path of [paths.today, paths.signIn, '/api/auth/signin', paths.console(hall.meetingId)]) {
      const answer = await send(path, { headers })
      expect([path, answer.headers.location ?? '', answer.body.includes('//evil.example')]).toEqual([
        path,
        expect.not.stringContaining('evil'),
        false,
      ])
    }
  })

  test.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'about where to go after signing in stays here (%s)',
    async (callbackUrl) => {
      const browser = openBrowser(app.url)
      const { csrfToken } = (await (await browser.fetch('/api/auth/csrf')).json()) as { csrfToken: string }
      const body = new URLSearchParams({ csrfToken, login: hall.officials[7]!.login, pin: hallPin, json: 'true', callbackUrl })
      const answer = await browser.fetch('/api/auth/callback/credentials', { method: 'POST', body })
      const { url } = (await answer.json()) as { url: string }
      expect(new URL(url, app.url).origin).toBe(app.url)
    },
  )

  test.each([
    ['two lengths', 'content-length: 4\r\ncontent-length: 40'],
    ['a length and chunks', 'content-length: 4\r\ntransfer-encoding: chunked'],
    ['chunks in disguise', 'transfer-encoding: xchunked'],
    ['a length that is none', 'content-length: +4'],
    ['a folded header', 'x-a: b\r\n c: d\r\ncontent-length: 4\r\n content-length: 40'],
  ])('about its length gets one refusal and nothing of the request inside (%s)', async (_kind, lengths) => {
    const inside = 'GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n'
    const text = `POST /trpc/session.me HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n${lengths}\r\n\r\n0\r\n\r\n${inside}`
    const answered = await talk(app.url, text)
    expect(answered).toMatch(/^HTTP\/1\.1 400 /)
    expect(answered).not.toContain('HTTP/1.1 200')
  })
})
