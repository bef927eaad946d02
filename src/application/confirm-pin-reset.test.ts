import { describe, expect, test } from 'vitest'
import { aPosition } from '../../tests/support/people.ts'
import { type Commune, goodPin, smallCommune } from '../../tests/support/small-commune.ts'
import { askPinReset } from './ask-pin-reset.ts'
import { confirmPinReset, confirmPinResetBySlip } from './confirm-pin-reset.ts'
import { enrol } from './enrol.ts'
import { makeSlip } from './make-slip.ts'
import { readOwnPinResets, readPinResets, seePinReset } from './read-pin-resets.ts'
import { refusePinReset } from './refuse-pin-reset.ts'

const ofTam = { unitId: 'ap3', personId: 'tam' }

function depsOf(commune: Commune) {
  const notices: string[] = []
  const postNotice = async (cellId: string, notice: { memberId: string; kind: string; byName: string }) => {
    notices.push(`${cellId}: ${notice.kind} of ${notice.memberId} by ${notice.byName}`)
  }
  return { notices, deps: { ports: commune.ports, postNotice } }
}

async function asked(commune: Commune, by = 'sau') {
  const reset = await askPinReset(commune.ports, commune.actor(by), ofTam)
  if (!reset.ok) throw new Error(JSON.stringify(reset))
  return reset.value.resetId
}

test('the secretary asks, the deputy confirms, the member gets a new PIN and every session ends', async () => {
  const commune = await smallCommune()
  const { deps, notices } = depsOf(commune)
  const resetId = await asked(commune)
  const slip = await confirmPinReset(deps, commune.actor('loan'), resetId)
  if (!slip.ok) throw new Error(JSON.stringify(slip))
  expect((await commune.stores.people.find('tam'))?.sessionNumber).toBe(1)
  expect(await enrol(commune.ports, { code: slip.value.code, pin: '975310' })).toMatchObject({ ok: true })
  expect((await commune.stores.people.find('tam'))?.sessionNumber).toBe(2)
  expect(commune.told).toContain('sessions of tam ended')
  expect(notices).toEqual(['ap3: PIN_RESET of ap3-tam by Huỳnh Văn Sáu, Đặng Thị Kim Loan'])
})

test('nobody is the second person to oneself, and the member is neither of the two', async () => {
  const commune = await smallCommune()
  const { deps } = depsOf(commune)
  const resetId = await asked(commune)
  expect(await confirmPinReset(deps, commune.actor('sau'), resetId)).toEqual({ ok: false, refusal: 'pin-reset/same-person' })
  expect(await confirmPinReset(deps, commune.actor('tam'), resetId)).toEqual({ ok: false, refusal: 'access/not-found' })
  expect(await confirmPinReset(deps, commune.actor('ut'), resetId)).toEqual({ ok: false, refusal: 'access/not-found' })
  const own = await askPinReset(commune.ports, commune.actor('sau'), { unitId: 'ap3', personId: 'sau' })
  expect(own).toEqual({ ok: false, refusal: 'pin-reset/own-pin' })
})

test('asking twice is asking once; confirming twice is refused', async () => {
  const commune = await smallCommune()
  const { deps } = depsOf(commune)
  const resetId = await asked(commune)
  expect(await asked(commune, 'nhat')).toBe(resetId)
  await confirmPinReset(deps, commune.actor('nhat'), resetId)
  expect(await confirmPinReset(deps, commune.actor('loan'), resetId)).toEqual({ ok: false, refusal: 'pin-reset/already-settled' })
})

test('the member sees it until it is seen, and may stop it while it waits', async () => {
  const commune = await smallCommune()
  const { deps } = depsOf(commune)
  const resetId = await asked(commune)
  const shown = await readOwnPinResets(commune.ports, commune.actor('tam'))
  expect(shown).toMatchObject([{ resetId, askedBy: 'Huỳnh Văn Sáu', state: 'ASKED' }])
  expect(await refusePinReset(commune.ports, commune.actor('lanh'), resetId)).toEqual({ ok: false, refusal: 'access/not-found' })
  expect(await refusePinReset(commune.ports, commune.actor('tam'), resetId)).toMatchObject({ ok: true })
  expect(await confirmPinReset(deps, commune.actor('loan'), resetId)).toEqual({ ok: false, refusal: 'pin-reset/already-settled' })
  expect(await seePinReset(commune.ports, commune.actor('lanh'), resetId)).toEqual({ ok: false, refusal: 'access/not-found' })
  expect(await seePinReset(commune.ports, commune.actor('tam'), resetId)).toMatchObject({ ok: true })
  expect(await readOwnPinResets(commune.ports, commune.actor('tam'))).toEqual([])
})

test('each officer sees what the officer may do', async () => {
  const commune = await smallCommune()
  await asked(commune)
  const seen = async (key: string) => {
    const page = await readPinResets(commune.ports, commune.actor(key), 'ap3')
    return page.ok ? { second: page.value.second, may: page.value.resets.map((one) => one.mayConfirm) } : page.refusal
  }
  expect(await seen('sau')).toEqual({ second: 'OFFICER', may: [false] })
  expect(await seen('loan')).toEqual({ second: 'OFFICER', may: [true] })
  expect(await seen('ut')).toBe('access/not-found')
})

test('every step stands on record at the cell', async () => {
  const commune = await smallCommune()
  const { deps } = depsOf(commune)
  await confirmPinReset(deps, commune.actor('loan'), await asked(commune))
  const acts = (await commune.stores.audit.ofCell('ap3', 10)).map((line) => `${line.actorId} ${line.act}`)
  expect(acts.toSorted()).toEqual(['loan pin-reset-confirmed', 'sau pin-reset-asked'])
})

test('while there is only one officer, the slip that the member enrolled with is the second person', async () => {
  const commune = await smallCommune()
  const { deps } = depsOf(commune)
  const slip = await makeSlip(commune.ports, commune.actor('nhat'), 'moi')
  const code = slip.ok ? slip.value.code : ''
  const ended = { validFrom: '2025-01-01', validTo: '2026-12-01' }
  await commune.stores.organization.savePosition({ personId: 'loan', unitId: 'ap3', role: 'DEPUTY_SECRETARY', ...ended })
  await commune.stores.organization.savePosition({ personId: 'nhat', unitId: 'songsen', role: 'ADMINISTRATOR', ...ended })
  const reset = await askPinReset(commune.ports, commune.actor('sau'), { unitId: 'ap3', personId: 'moi' })
  const resetId = reset.ok ? reset.value.resetId : ''
  const unused = await confirmPinResetBySlip(deps, commune.actor('sau'), { resetId, code })
  expect(unused).toEqual({ ok: false, refusal: { fields: [{ field: 'code', code: 'access/slip-unknown' }] } })
  await enrol(commune.ports, { code, pin: goodPin })
  expect(await confirmPinResetBySlip(deps, commune.actor('sau'), { resetId, code })).toMatchObject({ ok: true })
})

test('with two officers the slip is not enough', async () => {
  const commune = await smallCommune()
  const { deps } = depsOf(commune)
  const resetId = await asked(commune)
  const answer = await confirmPinResetBySlip(deps, commune.actor('loan'), { resetId, code: 'AAAA-BBBB-CCCC' })
  expect(answer).toEqual({ ok: false, refusal: 'pin-reset/slip-not-enough' })
})

describe('a person who belongs to no cell', () => {
  const ofPhuoc = { unitId: 'senhong', personId: 'phuoc' }

  async function withSecondAdministrator() {
    const commune = await smallCommune()
    await commune.stores.organization.savePosition(aPosition('la', 'senhong', 'ADMINISTRATOR'))
    return { commune, ...depsOf(commune) }
  }

  test('two administrators of the unit or above reset the PIN, and the person sees it', async () => {
    const { commune, deps, notices } = await withSecondAdministrator()
    const { ports, actor, stores } = commune
    const page = await readPinResets(ports, actor('nhat'), 'senhong')
    expect(page.ok && page.value.people.map(({ personId }) => personId)).toEqual(['la', 'phuoc'])
    const reset = await askPinReset(ports, actor('nhat'), ofPhuoc)
    const resetId = reset.ok ? reset.value.resetId : ''
    expect(await confirmPinReset(deps, actor('nhat'), resetId)).toEqual({ ok: false, refusal: 'pin-reset/same-person' })
    expect(await readOwnPinResets(ports, actor('phuoc'))).toMatchObject([{ resetId, askedBy: 'Kiều Minh Nhật', state: 'ASKED' }])
    const slip = await confirmPinReset(deps, actor('la'), resetId)
    expect(slip.ok && (await enrol(ports, { code: slip.value.code, pin: '975310' }))).toMatchObject({ ok: true })
    expect((await stores.people.find('phuoc'))?.sessionNumber).toBe(2)
    const acts = (await stores.audit.ofCell('senhong', 10)).map(({ actorId, act }) => `${actorId} ${act}`)
    expect(acts.toSorted()).toEqual(['la pin-reset-confirmed', 'nhat pin-reset-asked', 'phuoc pin-set'])
    expect(notices).toEqual([])
  })

  test('to a secretary of a cell below, and to the person, there is nobody to ask for', async () => {
    const { commune } = await withSecondAdministrator()
    const { ports, actor } = commune
    for (const key of ['sau', 'phuoc', 'binh']) {
      expect(await readPinResets(ports, actor(key), 'senhong')).toEqual({ ok: false, refusal: 'access/not-found' })
    }
    expect(await askPinReset(ports, actor('sau'), ofPhuoc)).toEqual({ ok: false, refusal: 'access/not-found' })
    expect(await askPinReset(ports, actor('nhat'), { ...ofPhuoc, unitId: 'songsen' })).toEqual({ ok: false, refusal: 'access/not-found' })
  })

  test('one with a cell and a position is a matter of the cell', async () => {
    const commune = await smallCommune()
    await commune.stores.organization.savePosition(aPosition('tam', 'senhong', 'COMMITTEE_MEMBER'))
    const page = await readPinResets(commune.ports, commune.actor('nhat'), 'senhong')
    expect(page.ok && page.value.people.map(({ personId }) => personId)).toEqual(['phuoc'])
    expect(await askPinReset(commune.ports, commune.actor('nhat'), ofTam)).toMatchObject({ ok: true })
  })
})
