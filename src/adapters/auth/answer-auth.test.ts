import { beforeEach, expect, test } from 'vitest'
import { goodPin, smallCommune } from '../../../tests/support/small-commune.ts'
import { smallOidcProvider } from '../../../tests/support/small-oidc-provider.ts'
import { answerAuth } from './answer-auth.ts'
import { type Auth, authSlot, fillAuthSlot } from './auth-slot.ts'
import { makeAuth } from './make-auth.ts'
import { originOf } from './origin-of.ts'

const site = { publicUrl: 'https://sotay.example', allowedHosts: ['hall.example'] }
const logged: string[] = []

let commune: Awaited<ReturnType<typeof smallCommune>>
let card: string

beforeEach(async () => {
  commune = await smallCommune()
  card = (await commune.stores.people.find('tam'))?.cardNumber ?? ''
  logged.length = 0
  const log: Auth['log'] = {
    error: (about, text) => logged.push(JSON.stringify([about, text])),
    warn: (about, text) => logged.push(JSON.stringify([about, text])),
  }
  fillAuthSlot(await makeAuth(commune.ports, { secret: 'a secret of this test', site, oidc: null, log }))
})

type Jar = Map<string, string>

type Asked = { jar: Jar; form?: Record<string, string>; query?: Record<string, string> }

async function ask(host: string, path: string, { jar, form, query = {} }: Asked): Promise<Response> {
  const headers = new Headers({ host, cookie: [...jar].map((pair) => pair.join('=')).join('; ') })
  if (form) headers.set('content-type', 'application/x-www-form-urlencoded')
  const body = form ? new URLSearchParams({ ...form, json: 'true' }).toString() : null
  const request = new Request(`http://inside/api/auth/${path}?${new URLSearchParams(query)}`, {
    method: form ? 'POST' : 'GET',
    headers,
    body,
  })
  const answer = await answerAuth(request, path.split('/'))
  for (const cookie of answer.headers.getSetCookie()) {
    const [pair = ''] = cookie.split(';')
    jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
  }
  return answer
}

async function signIn(host: string, pin: string, jar: Jar = new Map()) {
  const { csrfToken } = await (await ask(host, 'csrf', { jar })).json()
  const form = { csrfToken, login: card, pin, callbackUrl: '/today' }
  const answer = await ask(host, 'callback/credentials', { jar, form })
  return { jar, answer, url: new URL((await answer.json()).url) }
}

const cookieHeader = (jar: Jar) => [...jar].map((pair) => pair.join('=')).join('; ')

test.each([
  ['sotay.example', 'https://sotay.example', '__Host-so-tay.session'],
  ['bi-thu.localhost:3000', 'http://bi-thu.localhost:3000', 'so-tay.session'],
  ['localhost:3111', 'http://localhost:3111', 'so-tay.session'],
])('a member signs in at %s and is known there from then on', async (host, origin, cookie) => {
  const { jar, answer, url } = await signIn(host, goodPin)
  expect(url.href).toBe(`${origin}/today`)
  const set = answer.headers.getSetCookie().find((one) => one.startsWith(`${cookie}=`)) ?? ''
  expect(set).toMatch(/HttpOnly/i)
  expect(set).toMatch(/SameSite=Lax/i)
  expect(/; Secure/i.test(set)).toBe(origin.startsWith('https:'))
  expect(await authSlot().readSession({ host, cookie: cookieHeader(jar) })).toMatchObject({ personId: 'tam', name: 'Phan Văn Tám' })
  expect(logged).toEqual([])
})

test('a wrong PIN is told by its code, and a locked account by its wait', async () => {
  const wrong = await signIn('localhost:3000', '999999')
  expect(wrong.answer.status).toBe(401)
  expect(wrong.url.searchParams.get('error')).toBe('access/wrong-login-or-pin')
  for (let i = 0; i < 4; i += 1) await signIn('localhost:3000', '999999')
  expect((await signIn('localhost:3000', goodPin)).url.searchParams.get('error')).toBe('access/too-many-tries:60')
  expect(logged).toEqual([])
})

test('signing out takes the cookie, ending all sessions takes the right', async () => {
  const { jar } = await signIn('localhost:3000', goodPin)
  const kept = cookieHeader(jar)
  const { csrfToken } = await (await ask('localhost:3000', 'csrf', { jar })).json()
  await ask('localhost:3000', 'signout', { jar, form: { csrfToken } })
  expect(jar.get('so-tay.session')).toBe('')
  expect(await authSlot().readSession({ host: 'localhost:3000', cookie: kept })).not.toBeNull()
  await commune.stores.people.endSessions('tam')
  expect(await authSlot().readSession({ host: 'localhost:3000', cookie: kept })).toBeNull()
})

test('a session of another installation, a made-up one and none are nobody', async () => {
  const { jar } = await signIn('localhost:3000', goodPin)
  const cookie = cookieHeader(jar)
  const read = (headers: { host?: string; cookie?: string }) => authSlot().readSession(headers)
  expect(await read({ host: 'localhost:3000' })).toBeNull()
  expect(await read({ host: 'localhost:3000', cookie: 'so-tay.session=abc; x' })).toBeNull()
  expect(await read({ host: 'evil.example', cookie })).toBeNull()
  expect(await read({ cookie })).toBeNull()
  const elsewhere = await makeAuth(commune.ports, { secret: 'another secret', site, oidc: null, log: authSlot().log })
  expect(await elsewhere.readSession({ host: 'localhost:3000', cookie })).toBeNull()
})

test('a strange host is answered with nothing, and a callback leads nowhere else', async () => {
  expect((await ask('evil.example', 'csrf', { jar: new Map() })).status).toBe(421)
  const jar: Jar = new Map()
  const { csrfToken } = await (await ask('localhost:3000', 'csrf', { jar })).json()
  const form = { csrfToken, login: card, pin: goodPin, callbackUrl: 'https://evil.example/' }
  const { url } = await (await ask('localhost:3000', 'callback/credentials', { jar, form })).json()
  expect(new URL(url).origin).toBe('http://localhost:3000')
})

test('what next-auth tells of a session names nobody', async () => {
  const { jar } = await signIn('localhost:3000', goodPin)
  expect(Object.keys(await (await ask('localhost:3000', 'session', { jar })).json())).toEqual(['expires'])
})

test('an account of the OpenID provider signs in the person who linked it, and nobody before', async () => {
  const host = 'localhost:3000'
  const provider = await smallOidcProvider({ clientId: 'so-tay', subject: 'tam@province' })
  const { secret, log } = authSlot()
  const oidc = { issuer: provider.issuer, clientId: 'so-tay', clientSecret: 'a client secret', name: 'Tỉnh' }
  fillAuthSlot(await makeAuth(commune.ports, { secret, site, oidc, log }))
  const withProvider = async (jar: Jar) => {
    const { csrfToken } = await (await ask(host, 'csrf', { jar })).json()
    const { url } = await (await ask(host, 'signin/oidc', { jar, form: { csrfToken, callbackUrl: '/today' } })).json()
    const { redirectUri, ...query } = provider.agree(url)
    expect(redirectUri).toBe('http://localhost:3000/api/auth/callback/oidc')
    return (await ask(host, 'callback/oidc', { jar, query })).headers.get('location')
  }
  const stranger: Jar = new Map()
  expect(await withProvider(stranger)).toBe('/sign-in?error=access/oidc-unknown')
  expect(await authSlot().readSession({ host, cookie: cookieHeader(stranger) })).toBeNull()

  const { jar } = await signIn(host, goodPin)
  expect(await withProvider(jar)).toBe('http://localhost:3000/today')
  const later: Jar = new Map()
  expect(await withProvider(later)).toBe('http://localhost:3000/today')
  expect(await authSlot().readSession({ host, cookie: cookieHeader(later) })).toMatchObject({ personId: 'tam' })
  expect(logged).toEqual([])
  await provider.close()
})

test.each([
  ['sotay.example', 'https://sotay.example'],
  ['hall.example:8443', 'https://hall.example:8443'],
  ['bi-thu.localhost:3000', 'http://bi-thu.localhost:3000'],
  ['127.0.0.1:3000', 'http://127.0.0.1:3000'],
  ['[::1]:3000', 'http://[::1]:3000'],
  ['sotay.example.evil', null],
  ['localhost.evil.example', null],
  ['a b', null],
])('the host %s has the origin %s', (host, origin) => {
  expect(originOf({ host }, site)).toBe(origin)
})

test('on a laptop with a certificate localhost is https as well', () => {
  const local = { publicUrl: 'https://localhost:3000', allowedHosts: [] }
  expect(originOf({ host: 'bi-thu.localhost:3000' }, local)).toBe('https://bi-thu.localhost:3000')
})
