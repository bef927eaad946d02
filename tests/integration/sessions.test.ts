import { encode } from 'next-auth/jwt'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sessionCookieName } from '#adapters/auth/session-cookie.ts'
import { openBrowser, signIn } from '../../src/hall/browser.ts'
import { type Hall, type HallMember, hallPin } from '../support/load-hall.ts'
import { type RunningApp, startApp } from '../support/running-app.ts'
import { listen } from '../support/sockets.ts'
import { ask, get } from '../support/voters.ts'

// Signing in as the page does, and what a session is worth: to the running app, its pages and its restart.

let app: RunningApp
let hall: Hall

beforeAll(async () => {
  // signing in is a page: where the sources changed since, they are built first
  app = await startApp({ halls: [{ cellId: 'ap3', officials: 12 }], variables: { PAGES: 'on' } })
  hall = app.halls[0]!
}, 600_000)
afterAll(() => app.remove())

const me = (cookie: string, headers: Record<string, string> = {}) =>
  ask(
    { url: app.url, cookie, fetch: (url, init) => fetch(url, { ...init, headers: { ...(init?.headers as object), ...headers } }) },
    'query',
    'session.me',
    undefined,
  )
const isSignedIn = async ({ cookie }: HallMember): Promise<boolean> => (await me(cookie)).status === 200
const signedIn = async (login: string, pin = hallPin): Promise<string> => {
  const browser = openBrowser(app.url)
  await signIn(browser, login, pin)
  return browser.cookie()
}

describe('signing in', () => {
  test('with the card number and the PIN leads to a session that no script can read', async () => {
    const browser = openBrowser(app.url)
    const lines: string[] = []
    const { fetch: inner } = browser
    browser.fetch = async (...request) => {
      const answer = await inner(...request)
      lines.push(...answer.headers.getSetCookie())
      return answer
    }
    await signIn(browser, hall.officials[1]!.login, hallPin)
    expect(await me(browser.cookie())).toMatchObject({ status: 200, value: { name: hall.officials[1]!.name } })
    const line = lines.find((one) => one.startsWith(sessionCookieName(false))) ?? ''
    expect(line).toMatch(/HttpOnly/i)
    expect(line).toMatch(/SameSite=Lax/i)
  })

  test('with a wrong PIN is refused, with an unknown number in the same words', async () => {
    const wrong = await signedIn(hall.officials[2]!.login, '135790').catch((error: Error) => error.message)
    const unknown = await signedIn('nobody', '135790').catch((error: Error) => error.message)
    expect(wrong).toBe(`${hall.officials[2]!.login} could not sign in: access/wrong-login-or-pin`)
    expect(unknown).toBe('nobody could not sign in: access/wrong-login-or-pin')
  })

  test('after five wrong tries the account waits, also for the right PIN; nobody else of the hall does', async () => {
    const { login } = hall.officials[3]!
    for (let tries = 0; tries < 5; tries++) await signedIn(login, '135790').catch(() => {})
    await expect(signedIn(login)).rejects.toThrow('access/too-many-tries')
    expect(await me(await signedIn(hall.officials[4]!.login))).toMatchObject({ status: 200 })
  })
})

describe('a session', () => {
  test('is not to be made up: another secret, another number, another person, or a name that is not ours', async () => {
    const { personId } = hall.officials[5]!
    const forged = (token: { sub: string; sessionNumber: number }, secret = 'guessed') =>
      encode({ token, secret }).then((text) => `${sessionCookieName(false)}=${text}`)
    const cookies = [
      '',
      `${sessionCookieName(false)}=`,
      `${sessionCookieName(false)}=nonsense`,
      await forged({ sub: personId, sessionNumber: 1 }),
      `${hall.officials[5]!.cookie.slice(0, -3)}abc`,
    ]
    for (const cookie of cookies) expect(await me(cookie)).toMatchObject({ status: 401, refusal: 'access/signed-out' })
    expect(await me(hall.officials[5]!.cookie)).toMatchObject({ status: 200 })
  })

  test('that was ended does not come back; signing in again begins a new one', async () => {
    const { login } = hall.officials[6]!
    const [one, two] = [await signedIn(login), await signedIn(login)]
    await ask({ url: app.url, cookie: one }, 'mutate', 'session.endAll', {})
    for (const cookie of [one, two]) expect(await me(cookie)).toMatchObject({ status: 401 })
    expect(await me(await signedIn(login))).toMatchObject({ status: 200 })
  })

  test('that lay in the browser before signing in is never the one after', async () => {
    const planted = `${sessionCookieName(false)}=${await encode({ token: { sub: hall.officials[8]!.personId, sessionNumber: 1 }, secret: 'x' })}`
    const lines: string[] = []
    const browser = openBrowser(app.url)
    const { fetch: inner } = browser
    browser.fetch = async (input, init) => {
      const answer = await inner(input, {
        ...init,
        headers: { ...(init?.headers as object), ...(lines.length === 0 && { cookie: planted }) },
      })
      lines.push(...answer.headers.getSetCookie())
      return answer
    }
    await signIn(browser, hall.officials[9]!.login, hallPin)
    expect(browser.cookie()).not.toContain(planted)
    const { cookie } = browser
    expect(await get({ url: app.url, cookie: cookie() }, 'query', 'session.me', undefined)).toMatchObject({ name: hall.officials[9]!.name })
    const other = openBrowser(app.url)
    await signIn(other, hall.officials[9]!.login, hallPin)
    expect(other.cookie()).not.toBe(browser.cookie())
  })

  test('that was stolen ends with every other one, and its open socket with it; no socket opens with it again', async () => {
    const stolen = hall.officials[10]!
    const join = { as: 'phone', meetingId: hall.meetingId } as const
    const thief = await listen({ url: app.url, cookie: stolen.cookie }, join)
    expect(thief.joined).toBe(true)
    const cut = new Promise((resolve) => thief.socket.once('disconnect', resolve))
    await get({ url: app.url, cookie: stolen.cookie }, 'mutate', 'session.endAll', undefined)
    await cut
    const again = await listen({ url: app.url, cookie: stolen.cookie }, join)
    expect(again.joined).toBe(false)
    expect(again.heard).toEqual([])
    again.close()
    expect(await isSignedIn(stolen)).toBe(false)
  })

  test('does not outlive a PIN that was reset by two persons', async () => {
    const stolen = hall.officials[11]!
    const of = ({ cookie }: HallMember) => ({ url: app.url, cookie })
    const { personId } = stolen
    const { resetId } = await get<{ resetId: string }>(of(hall.secretary), 'mutate', 'pinReset.ask', { unitId: 'ap3', personId })
    expect(await isSignedIn(stolen)).toBe(true)
    const { code } = await get<{ code: string }>(of(hall.deputy), 'mutate', 'pinReset.confirm', { resetId })
    await get({ url: app.url }, 'mutate', 'session.enrol', { code, pin: '274913' })
    expect(await isSignedIn(stolen)).toBe(false)
  })

  test('a wall whose link was revoked goes dark, and does not open again', async () => {
    const { cookie } = hall.secretary
    const wall = await listen({ url: app.url }, { as: 'projector', token: hall.wallToken })
    expect(wall.joined).toBe(true)
    const cut = new Promise((resolve) => wall.socket.once('disconnect', resolve))
    await get({ url: app.url, cookie }, 'mutate', 'meeting.revokeWallLinks', { meetingId: hall.meetingId })
    await cut
    const again = await listen({ url: app.url }, { as: 'projector', token: hall.wallToken })
    expect(again.joined).toBe(false)
    again.close()
    expect((await ask({ url: app.url }, 'query', 'meeting.projector', { token: hall.wallToken })).refusal).toBe('meeting/not-found')
  })

  test('outlives a restart of the app, as the ended one stays ended', async () => {
    const kept = await signedIn(hall.officials[7]!.login)
    const ended = await signedIn(hall.officials[1]!.login)
    await ask({ url: app.url, cookie: ended }, 'mutate', 'session.endAll', {})
    await app.kill('SIGKILL')
    await app.restart()
    expect(await me(kept)).toMatchObject({ status: 200 })
    expect(await me(ended)).toMatchObject({ status: 401 })
  })
})

test('a page that breaks shows the id under which the log has the whole story', async () => {
  const { cookie } = hall.officials[4]!
  await app.inspect((client) => client.query('alter table "Member" rename to "MemberAway"'))
  const answer = await fetch(`${app.url}/today`, { headers: { cookie } })
  const page = await answer.text()
  await app.inspect((client) => client.query('alter table "MemberAway" rename to "Member"'))
  expect(answer.status).toBe(500)
  const line = app
    .output()
    .split('\n')
    .find((one) => one.includes('"a page broke"'))
  const { digest, id, route } = JSON.parse(line ?? '{}')
  expect(page).toContain(digest)
  expect({ id, route }).toEqual({ id: answer.headers.get('x-request-id'), route: '/today' })
})
