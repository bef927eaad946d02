import { describe, expect, test } from 'vitest'
import { anItem } from '../../tests/support/registrations.ts'
import { type Commune, smallCommune, year } from '../../tests/support/small-commune.ts'
import { handInRegistration } from './hand-in-registration.ts'
import { readCellRegistrations } from './read-cell-registrations.ts'
import { readMyRegistration } from './read-my-registration.ts'
import { readRegistrationTemplate, saveRegistrationTemplate } from './registration-templates.ts'
import { remindToRegister } from './remind-to-register.ts'
import { saveRegistrationDraft } from './save-registration-draft.ts'
import { settleRegistrations } from './settle-registrations.ts'

// Today is 1 December 2026: whoever hands in now is late.
const key = { cellId: 'ap3', year }
const answers = (what = 'Thăm 3 hộ mỗi tháng') => ({ items: [anItem({ what })], commitment: 'Cam kết' })

const handIn = ({ ports, actor }: Commune, who: string, over: Partial<Parameters<typeof handInRegistration>[2]> = {}) =>
  handInRegistration(ports, actor(who), { ...key, answers: answers(), reason: '', ...over })
const settle = ({ ports, actor }: Commune, by: string, who: string[], over: Partial<Parameters<typeof settleRegistrations>[2]> = {}) =>
  settleRegistrations(ports, actor(by), {
    ...{ ...key, approved: true, word: '' },
    read: who.map((one) => ({ memberId: `ap3-${one}`, version: 1 })),
    ...over,
  })
const mine = async ({ ports, actor }: Commune, who: string) => {
  const page = await readMyRegistration(ports, actor(who), { year })
  if (!page.ok) throw new Error(page.refusal)
  return page.value
}
const ofCell = async ({ ports, actor }: Commune, by = 'sau') => {
  const page = await readCellRegistrations(ports, actor(by), key)
  if (!page.ok) throw new Error(page.refusal)
  return page.value
}
const lines = ({ ports }: Commune, who: string) => ports.stores.notebooks.entries('ap3', `ap3-${who}`, year)

describe('A registration', () => {
  test('000: is handed in with its commitment, late is accepted and flagged, and stands in the notebook', async () => {
    const commune = await smallCommune()
    expect((await mine(commune, 'tam')).asked).toEqual({ asked: true, dueOn: '2026-03-31' })
    expect(await handIn(commune, 'tam')).toMatchObject({ ok: true })
    expect(await mine(commune, 'tam')).toMatchObject({ state: 'HANDED_IN', late: true, inForce: answers(), mayWrite: true, nextYear: 2027 })
    expect(await lines(commune, 'tam')).toMatchObject([{ kind: 'REGISTRATION', body: { ...answers(), late: true, changeReason: null } }])
  })

  test('sent again after a lost answer is the same handing in', async () => {
    const commune = await smallCommune()
    const first = await handIn(commune, 'tam')
    expect(await handIn(commune, 'tam')).toEqual(first)
    expect(await lines(commune, 'tam')).toHaveLength(1)
  })

  test('says what is missing beside its field', async () => {
    const commune = await smallCommune()
    const vague = { items: [anItem({ measure: '', until: null })], commitment: '' }
    expect(await handIn(commune, 'tam', { answers: vague })).toMatchObject({
      refusal: { fields: [{ field: 'items', code: 'registration/none-concrete' }] },
    })
    expect(await handIn(commune, 'tam', { year: 2025 })).toMatchObject({ refusal: 'registration/year-closed' })
  })

  test('is a draft of the member alone until it is handed in', async () => {
    const commune = await smallCommune()
    const { ports, actor } = commune
    const draft = { ...key, answers: answers(), draftVersion: 0 }
    expect(await saveRegistrationDraft(ports, actor('tam'), draft)).toEqual({ ok: true, value: { outcome: 'saved', draftVersion: 1 } })
    expect(await saveRegistrationDraft(ports, actor('tam'), draft)).toMatchObject({ value: { outcome: 'saved', draftVersion: 1 } })
    const other = { ...draft, answers: answers('khác') }
    expect(await saveRegistrationDraft(ports, actor('tam'), other)).toMatchObject({ value: { outcome: 'clash', newer: answers() } })
    const row = (await ofCell(commune)).rows.find(({ memberId }) => memberId === 'ap3-tam')
    expect(row).toMatchObject({ state: 'NONE', handedIn: null, inForce: null })
  })
})

describe('The cell committee', () => {
  test('sees who registered, late or not yet', async () => {
    const commune = await smallCommune()
    await handIn(commune, 'tam')
    const { counts } = await ofCell(commune)
    expect(counts).toMatchObject({ asked: 6, registered: 1, late: 1, waiting: 1, missing: 5, overdue: 5, notAsked: 0 })
    const { ports, actor } = commune
    for (const stranger of ['tam', 'hai', 'phuoc', 'nhat'])
      expect(await readCellRegistrations(ports, actor(stranger), key)).toMatchObject({ refusal: 'access/not-found' })
  })

  test('returns with a remark, approves, and the member is told', async () => {
    const commune = await smallCommune()
    await handIn(commune, 'tam')
    expect(await settle(commune, 'sau', ['tam'], { approved: false })).toMatchObject({ refusal: 'registration/word-missing' })
    expect(await settle(commune, 'sau', ['tam'], { approved: false, word: 'Nêu rõ số hộ' })).toMatchObject({ value: { settled: 1 } })
    expect(await mine(commune, 'tam')).toMatchObject({
      state: 'RETURNED',
      word: 'Nêu rõ số hộ',
      settledByName: 'Huỳnh Văn Sáu',
      inForce: null,
    })
    await handIn(commune, 'tam', { answers: answers('Thăm 4 hộ') })
    expect(await settle(commune, 'sau', ['tam'])).toMatchObject({ refusal: 'access/changed-meanwhile' })
    await settle(commune, 'sau', ['tam'], { read: [{ memberId: 'ap3-tam', version: 3 }] })
    expect(await mine(commune, 'tam')).toMatchObject({ state: 'APPROVED', approved: answers('Thăm 4 hộ') })
    const [first, returned, second, approved] = await lines(commune, 'tam')
    expect([returned?.aboutId, second?.aboutId, approved?.aboutId]).toEqual([first?.id, first?.id, second?.id])
    const told = await commune.ports.stores.inbox.ofMember('ap3', 'ap3-tam', 10)
    expect(told.map(({ facts }) => facts.kind)).toEqual(['REGISTRATION_SETTLED', 'REGISTRATION_SETTLED'])
  })

  test('approves several at once; each stands by itself', async () => {
    const commune = await smallCommune()
    for (const who of ['tam', 'lanh', 'sau']) await handIn(commune, who)
    expect(await settle(commune, 'sau', ['tam', 'lanh', 'sau', 'ut'])).toMatchObject({
      value: {
        settled: 2,
        left: [
          { memberId: 'ap3-sau', why: 'registration/own' },
          { memberId: 'ap3-ut', why: 'access/changed-meanwhile' },
        ],
      },
    })
    expect((await ofCell(commune)).counts).toMatchObject({ approved: 2, waiting: 1 })
    expect(await settle(commune, 'loan', ['sau'])).toMatchObject({ value: { settled: 1 } })
  })

  test('hears why an approved registration changes, which stays in force until it has answered', async () => {
    const commune = await smallCommune()
    await handIn(commune, 'tam')
    await settle(commune, 'sau', ['tam'])
    const change = { answers: answers('Thăm 5 hộ') }
    expect(await handIn(commune, 'tam', change)).toMatchObject({
      refusal: { fields: [{ field: 'reason', code: 'registration/reason-missing' }] },
    })
    await handIn(commune, 'tam', { ...change, reason: 'Ấp có thêm hộ khó khăn' })
    const row = (await ofCell(commune)).rows.find(({ memberId }) => memberId === 'ap3-tam')
    expect(row).toMatchObject({ state: 'HANDED_IN', changeReason: 'Ấp có thêm hộ khó khăn', inForce: answers(), handedIn: change.answers })
  })

  test('reminds those who lack once a day', async () => {
    const commune = await smallCommune()
    const { ports, actor } = commune
    await handIn(commune, 'tam')
    for (const _ of [1, 2]) expect(await remindToRegister(ports, actor('sau'), key)).toEqual({ ok: true, value: { reminded: 5 } })
    const told = await ports.stores.inbox.ofMember('ap3', 'ap3-lanh', 10)
    expect(told.map(({ facts }) => facts)).toEqual([{ kind: 'REGISTRATION_ASKED', year, dueOn: '2026-03-31', overdue: true }])
    expect(await ports.stores.inbox.ofMember('ap3', 'ap3-tam', 10)).toEqual([])
  })
})

test('a committee above writes its own suggestions, and its cells’ members start from them', async () => {
  const commune = await smallCommune()
  const { ports, actor } = commune
  const shipped = await readRegistrationTemplate(ports, actor('phuoc'), 'senhong')
  expect(shipped).toMatchObject({ ok: true, value: { isShipped: true, saved: 0 } })
  const suggestion = { ...anItem({ id: 's1' }), cellType: null, hasPost: null }
  const { until: _until, ...one } = suggestion
  const template = { suggestions: [one], commitment: { withPost: 'Nêu gương', withoutPost: 'Giữ gìn' } }
  const save = (who: string, saved: number) => saveRegistrationTemplate(ports, actor(who), { unitId: 'senhong', saved, template })
  expect(await save('phuoc', 0)).toEqual({ ok: true, value: { version: 1 } })
  expect(await save('nhat', 0)).toMatchObject({ refusal: 'access/changed-meanwhile' })
  for (const stranger of ['sau', 'binh', 'la']) expect(await save(stranger, 1)).toMatchObject({ refusal: 'access/not-found' })
  expect(await mine(commune, 'tam')).toMatchObject({ suggestions: [{ id: 's1' }], commitment: 'Giữ gìn' })
})
