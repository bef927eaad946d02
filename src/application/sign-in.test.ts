import { expect, test } from 'vitest'
import { makeSignInGuard } from '#adapters/auth/sign-in-guard.ts'
import { checkSession } from '#application/check-session.ts'
import { goodPin, smallCommune } from '../../tests/support/small-commune.ts'
import { signIn } from './sign-in.ts'

async function hall() {
  const commune = await smallCommune()
  const guard = await makeSignInGuard(commune.ports.passwords)
  const card = (await commune.stores.people.find('tam'))?.cardNumber ?? ''
  const trying = (login: string, pin: string) => signIn(commune.ports, guard, { login, pin })
  return { ...commune, card, trying }
}

const wrong = { ok: false, refusal: { code: 'access/wrong-login-or-pin', waitSeconds: null } }

test('a member signs in with card number and PIN, spaces or not', async () => {
  const { trying, card } = await hall()
  const signedIn = { ok: true, value: { personId: 'tam', name: 'Phan Văn Tám', sessionNumber: 1 } }
  expect(await trying(card, goodPin)).toEqual(signedIn)
  expect(await trying(`${card.slice(0, 2)} ${card.slice(2)}`, goodPin)).toEqual(signedIn)
})

test('a phone signs in only where one person has it', async () => {
  const { stores, trying } = await hall()
  const tam = await stores.people.find('tam')
  const lanh = await stores.people.find('lanh')
  if (!tam || !lanh) throw new Error('the cast is complete')
  await stores.people.save({ ...tam, phone: '0912345678' })
  expect(await trying('+84 912 345 678', goodPin)).toMatchObject({ ok: true })
  await stores.people.save({ ...lanh, phone: '0912345678' })
  expect(await trying('0912345678', goodPin)).toEqual(wrong)
})

test('an unknown login, a wrong PIN and someone without a PIN get one answer', async () => {
  const { stores, trying, card } = await hall()
  const moi = (await stores.people.find('moi'))?.cardNumber ?? ''
  expect(await trying('nobody', goodPin)).toEqual(wrong)
  expect(await trying(card, '999999')).toEqual(wrong)
  expect(await trying(moi, goodPin)).toEqual(wrong)
  expect(await trying(moi, '')).toEqual(wrong)
})

test('after five wrong tries the account waits, and its right PIN too; the wait grows', async () => {
  const { trying, card, at } = await hall()
  for (let i = 0; i < 5; i += 1) expect(await trying(card, '999999')).toEqual(wrong)
  expect(await trying(card, goodPin)).toEqual({ ok: false, refusal: { code: 'access/too-many-tries', waitSeconds: 60 } })
  at('2026-12-01T01:01:00.000Z')
  expect(await trying(card, '999999')).toEqual(wrong)
  expect(await trying(card, goodPin)).toMatchObject({ refusal: { waitSeconds: 120 } })
  at('2026-12-01T01:03:00.000Z')
  expect(await trying(card, goodPin)).toMatchObject({ ok: true })
  expect(await trying(card, '999999')).toEqual(wrong)
})

test('a login that nobody has waits the same, so that the wait tells nobody who exists', async () => {
  const { trying } = await hall()
  for (let i = 0; i < 5; i += 1) expect(await trying('910000', '999999')).toEqual(wrong)
  expect(await trying('910000', '999999')).toEqual({ ok: false, refusal: { code: 'access/too-many-tries', waitSeconds: 60 } })
})

test('a hall of one address: one locked account locks no other', async () => {
  const { stores, trying, card } = await hall()
  for (let i = 0; i < 6; i += 1) await trying(card, '999999')
  const lanh = (await stores.people.find('lanh'))?.cardNumber ?? ''
  expect(await trying(lanh, goodPin)).toMatchObject({ ok: true })
})

test('fifty guesses at once are five guesses', async () => {
  const { trying, card } = await hall()
  const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => trying(card, String(100_000 + i))))
  const looked = answers.filter((answer) => !answer.ok && answer.refusal.code === 'access/wrong-login-or-pin')
  expect(looked).toHaveLength(5)
})

test('a session holds until the sessions of its person are ended', async () => {
  const { ports, stores } = await hall()
  const session = { personId: 'tam', sessionNumber: 1 }
  expect(await checkSession(ports, session)).toMatchObject({ kind: 'actor', personId: 'tam' })
  await stores.people.endSessions('tam')
  expect(await checkSession(ports, session)).toBeNull()
  expect(await checkSession(ports, { personId: 'nobody', sessionNumber: 1 })).toBeNull()
})

test('one PIN tried over many accounts goes on one at a time, known and unknown alike; whoever has it still comes in', async () => {
  const { ports, card } = await hall()
  const guard = await makeSignInGuard(ports.passwords, { paceMs: 20, mostWaiting: 2 })
  const trying = (login: string) => signIn(ports, guard, { login, pin: goodPin })
  for (let account = 0; account < 21; account += 1) expect(await trying(`55${account}0000`)).toEqual(wrong)
  const queued = await Promise.all(['5577', '5588', '5599'].map(trying))
  expect(queued).toEqual([wrong, wrong, { ok: false, refusal: { code: 'access/too-many-tries', waitSeconds: 60 } }])
  expect(await trying(card)).toMatchObject({ ok: true })
  expect(await signIn(ports, guard, { login: '5577', pin: '135799' })).toEqual(wrong)
})
