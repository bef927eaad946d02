import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Stores } from '#application/ports/stores.ts'
import { aUnit } from '../support/people.ts'
import { newId } from './given.ts'
import { type World, worlds } from './worlds.ts'

const at = '2026-12-05T01:42:00.000Z'

describe.each(worlds)('people $name', ({ open }) => {
  let world: World
  let stores: Stores
  beforeAll(async () => {
    world = await open()
    stores = world.stores
  })
  afterAll(() => world.close())

  async function aPerson(over: { cardNumber?: string; phone?: string | null } = {}) {
    const id = newId('p')
    const person = { id, name: 'Hồ Thị Ngọc Lan', cardNumber: `card ${id}`, phone: null, bornOn: '1985-05-17', ...over }
    await stores.people.save(person)
    return person
  }
  const find = async (id: string) => (await stores.people.find(id)) ?? { sessionNumber: -1, failedTries: -1 }

  test('nobody is on record in the beginning', async () => {
    const empty = await open()
    expect(await empty.stores.people.isEmpty()).toBe(true)
    await empty.stores.people.save({ id: 'a', name: 'An', cardNumber: '1', phone: null, bornOn: null })
    expect(await empty.stores.people.isEmpty()).toBe(false)
    await empty.close()
  })

  test('a new person has no PIN and one session number', async () => {
    const person = await aPerson()
    const blank = { pinHash: null, sessionNumber: 1, failedTries: 0, lastTryAt: null, oidcSubject: null, locale: 'vi', textSize: 100 }
    expect(await stores.people.find(person.id)).toEqual({ ...person, ...blank })
    expect(await stores.people.find('nobody')).toBeNull()
  })

  test('new particulars leave PIN, session, language and size of text as they were', async () => {
    const person = await aPerson()
    await stores.people.setPin(person.id, 'hash', true)
    await stores.people.setLocale(person.id, 'en')
    await stores.people.setTextSize(person.id, 130)
    expect(await stores.people.save({ ...person, phone: '0912', bornOn: null })).toBe('saved')
    expect(await find(person.id)).toMatchObject({
      phone: '0912',
      bornOn: null,
      pinHash: 'hash',
      sessionNumber: 2,
      locale: 'en',
      textSize: 130,
    })
  })

  test('a card number belongs to one person', async () => {
    const [one, other] = [await aPerson(), await aPerson()]
    expect(await stores.people.save({ ...other, cardNumber: one.cardNumber })).toBe('card-number-taken')
    const both = await Promise.all([newId('p'), newId('p')].map((id) => stores.people.save({ ...one, id, cardNumber: `both ${one.id}` })))
    expect(both.toSorted()).toEqual(['card-number-taken', 'saved'])
  })

  test('people sign in by card number, or by a phone number that one of them has', async () => {
    const [husband, wife, single] = [await aPerson({ phone: '0911' }), await aPerson({ phone: '0911' }), await aPerson({ phone: '0922' })]
    expect((await stores.people.byLogin(wife.cardNumber))?.id).toBe(wife.id)
    expect((await stores.people.byLogin('0922'))?.id).toBe(single.id)
    expect(await stores.people.byLogin('0911')).toBeNull()
    expect(await stores.people.byLogin('0000')).toBeNull()
    expect((await stores.people.findMany([wife.id, husband.id, 'nobody'])).map(({ id }) => id)).toEqual([husband.id, wife.id])
  })

  test('ten wrong tries at once all count, a right one forgets them', async () => {
    const { id } = await aPerson()
    await Promise.all(Array.from({ length: 10 }, () => stores.people.noteTry(id, false, at)))
    expect(await find(id)).toMatchObject({ failedTries: 10, lastTryAt: at })
    await stores.people.noteTry(id, true, at)
    expect(await find(id)).toMatchObject({ failedTries: 0, lastTryAt: null })
  })

  test('a new PIN forgets wrong tries and ends the sessions where asked', async () => {
    const { id } = await aPerson()
    await stores.people.noteTry(id, false, at)
    await stores.people.setPin(id, 'first', false)
    expect(await find(id)).toMatchObject({ pinHash: 'first', failedTries: 0, sessionNumber: 1 })
    await stores.people.setPin(id, 'second', true)
    await stores.people.endSessions(id)
    expect(await find(id)).toMatchObject({ pinHash: 'second', sessionNumber: 3 })
  })

  test('an account of the provider signs in one person', async () => {
    const [one, other] = [await aPerson(), await aPerson()]
    expect(await stores.people.linkOidcSubject(one.id, `sub ${one.id}`)).toBe(true)
    expect(await stores.people.linkOidcSubject(other.id, `sub ${one.id}`)).toBe(false)
    expect((await stores.people.byOidcSubject(`sub ${one.id}`))?.id).toBe(one.id)
    expect(await stores.people.byOidcSubject('unknown')).toBeNull()
    expect(await stores.people.linkOidcSubject('nobody', 'x')).toBe(false)
  })

  test('a slip is used once, and not when it has expired', async () => {
    const slip = {
      id: newId('s'),
      personId: 'p',
      codeHash: newId('hash'),
      purpose: 'ENROL' as const,
      expiresAt: '2026-12-06T00:00:00.000Z',
      usedAt: null,
    }
    await stores.people.makeSlip(slip)
    expect(await stores.people.slipByHash(slip.codeHash)).toEqual(slip)
    expect(await stores.people.slipByHash('unknown')).toBeNull()
    expect(await stores.people.useSlip(slip.id, '2026-12-06T00:00:00.000Z')).toBe(false)
    const uses = await Promise.all(Array.from({ length: 5 }, () => stores.people.useSlip(slip.id, at)))
    expect(uses.filter((used) => used)).toHaveLength(1)
    expect(await stores.people.slipByHash(slip.codeHash)).toEqual({ ...slip, usedAt: at })
  })

  test('a reset of a PIN is settled once', async () => {
    const reset = {
      id: newId('r'),
      personId: newId('p'),
      askedById: 'loan',
      askedAt: at,
      confirmedBy: null,
      confirmedAt: null,
      refusedAt: null,
      seenAt: null,
    }
    const refused = { ...reset, id: newId('r'), askedAt: '2026-12-05T01:43:00.000Z' }
    await stores.people.askReset(refused)
    await stores.people.askReset(reset)
    const words = await Promise.all(Array.from({ length: 5 }, () => stores.people.settleReset(reset.id, { confirmedBy: 'sau', at })))
    expect(words.filter((settled) => settled)).toHaveLength(1)
    expect(await stores.people.settleReset(refused.id, { confirmedBy: null, at })).toBe(true)
    expect(await stores.people.settleReset(refused.id, { confirmedBy: 'sau', at })).toBe(false)
    await stores.people.markResetSeen(reset.id, at)
    const settled = { ...reset, confirmedBy: 'sau', confirmedAt: at, seenAt: at }
    expect(await stores.people.findReset(reset.id)).toEqual(settled)
    expect(await stores.people.resets([reset.personId])).toEqual([settled, { ...refused, refusedAt: at }])
    expect(await stores.people.resets([])).toEqual([])
    expect(await stores.people.findReset('unknown')).toBeNull()
  })

  test('the link of a new installation opens once, and only the last one made', async () => {
    const fresh = await open()
    const { people } = fresh.stores
    const use = (tokenHash: string) => people.useSetupLink(tokenHash, at, anAdministrator())
    expect(await use('none')).toBe(false)
    await people.makeSetupLink('first')
    await people.makeSetupLink('second')
    expect(await use('first')).toBe(false)
    expect(await people.isEmpty()).toBe(true)
    const uses = await Promise.all(Array.from({ length: 5 }, () => use('second')))
    expect(uses.filter((used) => used)).toHaveLength(1)
    const saved = await people.byLogin('01.001')
    expect(saved).toMatchObject({ name: 'Huỳnh Văn Sáu', pinHash: 'hash', sessionNumber: 1 })
    expect(await fresh.stores.organization.units()).toMatchObject([{ code: '01' }, { code: '01.001', grassroots: true }])
    expect(await fresh.stores.organization.positionsOf(saved?.id ?? '')).toMatchObject([{ role: 'ADMINISTRATOR' }])
    await people.makeSetupLink('third')
    expect(await use('third')).toBe(false)
    await fresh.close()
  })

  test('the link of a new installation is not spent when its administrator cannot be recorded', async () => {
    const fresh = await open()
    const { people, organization } = fresh.stores
    await people.save({ id: 'other', name: 'An', cardNumber: '01.001', phone: null, bornOn: null })
    await people.makeSetupLink('only')
    await expect(people.useSetupLink('only', at, anAdministrator())).rejects.toThrow()
    expect(await organization.units()).toEqual([])
    expect(await people.useSetupLink('only', at, anAdministrator('01.002'))).toBe(true)
    await fresh.close()
  })
})

function anAdministrator(cardNumber = '01.001') {
  const [upper, commune, id] = [newId('u'), newId('u'), newId('p')]
  return {
    units: [
      aUnit(upper, null, { code: '01', validFrom: '2025-01-01' }),
      aUnit(commune, upper, { code: '01.001', validFrom: '2025-01-01', grassroots: true }),
    ],
    person: { id, name: 'Huỳnh Văn Sáu', cardNumber, pinHash: 'hash' },
    position: { personId: id, unitId: upper, role: 'ADMINISTRATOR' as const, validFrom: '2025-01-01', validTo: null },
  }
}
