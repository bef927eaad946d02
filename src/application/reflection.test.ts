import { describe, expect, test } from 'vitest'
import { emptyReflection } from '#domain/notebook/reflection.ts'
import { shippedReflection } from '#domain/notebook/reflection-template.ts'
import type { ReflectionAnswers } from '#domain/notebook/year-entries.ts'
import { aSummary } from '../../tests/contract/given.ts'
import { aDraftShortfall, type Commune, smallCommune } from '../../tests/support/small-commune.ts'
import { handInReflection } from './hand-in-reflection.ts'
import { readCellShortfalls } from './read-cell-shortfalls.ts'
import { readMyReflection } from './read-my-reflection.ts'
import { recordReflectionOnPaper } from './record-reflection-on-paper.ts'
import { coverageOfCells } from './reflection-coverage-of.ts'
import { readReflectionTemplate, saveReflectionTemplate } from './reflection-template.ts'
import { remindReflections } from './remind-reflections.ts'
import { saveReflectionDraft } from './save-reflection-draft.ts'

// Today is 2026-12-01 in the commune.
const month = '2026-12'

const reflection = (over: Partial<ReflectionAnswers> = {}): ReflectionAnswers => ({
  ...emptyReflection(),
  text: Object.fromEntries(shippedReflection.topics.map(({ code }) => [code, 'Không có gì mới.'])),
  ...over,
})

const given = (answers: ReflectionAnswers, draftVersion = 0) => ({ cellId: 'ap3', month, answers, draftVersion })

const mine = async ({ ports, actor }: Commune, of: { month?: string } = {}, who = 'tam') => {
  const page = await readMyReflection(ports, actor(who), of)
  if (!page.ok) throw new Error(page.refusal)
  return page.value
}

const meetingOn = async ({ stores }: Commune, startsAt: string, status: 'DRAFT' | 'CLOSED' = 'DRAFT') => {
  const summary = aSummary('ap3', { id: `ap3-${startsAt.slice(0, 10)}`, kind: 'REGULAR', status, startsAt })
  await stores.meetings.create(summary, [], new Uint8Array([1]))
}

describe('001: "nội dung tự soi rọi của đảng viên và nhận xét đánh giá của chi uỷ chi bộ từng tháng"', () => {
  test('is a draft of the member alone until it is handed in; then a line stands in the notebook, and each time it is handed in again', async () => {
    const commune = await smallCommune()
    const { ports, stores, actor } = commune
    await saveReflectionDraft(ports, actor('tam'), given(reflection({ text: { UNITY: 'Đang viết' } })))
    expect(await stores.reflections.ofCell('ap3', month)).toEqual([])
    expect(await mine(commune)).toMatchObject({ month, draftVersion: 1, handedIn: null, standing: { state: 'DUE', dueOn: '2026-12-31' } })
    expect(await handInReflection(ports, actor('tam'), given(reflection(), 1))).toMatchObject({ ok: true, value: { late: false } })
    const changed = reflection({ text: { ...reflection().text, UNITY: 'Đã hòa giải hai hộ.' } })
    expect(await handInReflection(ports, actor('tam'), given(changed, 2))).toMatchObject({ ok: true })
    const [first, second] = await stores.notebooks.entries('ap3', 'ap3-tam', 2026)
    expect(second).toMatchObject({ kind: 'REFLECTION', aboutId: first?.id, author: { id: 'tam', role: 'MEMBER' } })
    expect(second?.body).toMatchObject({ month, late: false, topics: [{ label: 'Về tư tưởng chính trị' }, {}, {}, {}, {}, {}, {}] })
    expect(await mine(commune)).toMatchObject({ standing: { state: 'DONE' }, frozen: false, entryId: second?.id })
  })

  test('the same words once more are the same handing in', async () => {
    const { ports, stores, actor } = await smallCommune()
    const answers = reflection({ shortfalls: [aDraftShortfall()] })
    await handInReflection(ports, actor('tam'), given(answers))
    expect(await handInReflection(ports, actor('tam'), given(answers))).toMatchObject({ ok: true })
    expect(await stores.notebooks.entries('ap3', 'ap3-tam', 2026)).toHaveLength(1)
    expect(await stores.shortfalls.ofCell('ap3', 2026)).toHaveLength(1)
    expect(await handInReflection(ports, actor('tam'), given(reflection()))).toEqual({ ok: false, refusal: 'reflection/clash' })
  })

  test('what is missing is said beside its field', async () => {
    const { ports, actor } = await smallCommune()
    const result = await handInReflection(ports, actor('tam'), given(reflection({ text: {} })))
    expect(result).toMatchObject({
      refusal: { fields: expect.arrayContaining([{ field: 'text.PEOPLE', code: 'reflection/answer-missing' }]) },
    })
  })

  test("last month's answers stand beside the new month's", async () => {
    const commune = await smallCommune()
    await handInReflection(commune.ports, commune.actor('tam'), { ...given(reflection()), month: '2026-10' })
    expect(await mine(commune)).toMatchObject({ before: { month: '2026-10', answers: reflection() } })
    const states = (await mine(commune)).months.map(({ month: one, state }) => `${one.slice(5)} ${state}`)
    expect(states.slice(8)).toEqual(['09 MISSING', '10 LATE', '11 MISSING', '12 DUE'])
  })
})

describe('001: "Bí thư báo cáo tóm tắt những đảng viên còn hạn chế, thiếu sót"', () => {
  test("a shortfall of a reflection comes into the cell's list, and a later one says what was done about it", async () => {
    const commune = await smallCommune()
    const { ports, stores, actor } = commune
    await handInReflection(ports, actor('tam'), { ...given(reflection({ shortfalls: [aDraftShortfall()] })), month: '2026-11' })
    const desk = await readCellShortfalls(ports, actor('sau'), { cellId: 'ap3', year: 2026 })
    expect(desk).toMatchObject({ ok: true, value: [{ name: 'Phan Văn Tám', source: 'SELF', state: 'OPEN', onAgenda: false }] })
    const [earlier] = (await mine(commune)).earlier
    expect(earlier).toMatchObject({ text: aDraftShortfall().text })
    const corrections = [{ shortfallId: earlier?.id ?? '', shortfall: earlier?.text ?? '', text: 'Đã báo cáo đủ ba tháng.' }]
    await handInReflection(ports, actor('tam'), given(reflection({ corrections })))
    await handInReflection(ports, actor('tam'), given(reflection({ corrections, text: { ...reflection().text, UNITY: 'Khác' } }), 1))
    expect(await stores.reports.about('ap3', [earlier?.id ?? ''])).toMatchObject([{ text: 'Đã báo cáo đủ ba tháng.', memberId: 'ap3-tam' }])
  })

  test('handed in again it keeps the shortfall that chi ủy has put on the agenda, and drops the one taken back', async () => {
    const commune = await smallCommune()
    const { ports, stores, actor } = commune
    const two = [aDraftShortfall(), aDraftShortfall({ id: 's2', text: 'Còn nóng nảy.' })]
    await handInReflection(ports, actor('tam'), given(reflection({ shortfalls: two })))
    const [one] = (await stores.shortfalls.ofCell('ap3', 2026)).filter(({ text }) => text !== 'Còn nóng nảy.')
    if (one) await stores.shortfalls.save([{ ...one, onAgenda: true }])
    expect((await mine(commune)).earlier).toEqual([])
    await handInReflection(ports, actor('tam'), given(reflection(), 1))
    expect(await stores.shortfalls.ofCell('ap3', 2026)).toMatchObject([{ id: one?.id, onAgenda: true }])
  })
})

describe('A month', () => {
  test('is due before its meeting and frozen by it; who comes after hands in once, late', async () => {
    const commune = await smallCommune()
    const { ports, actor, at } = commune
    await meetingOn(commune, '2026-12-05T01:00:00.000Z')
    expect(await mine(commune)).toMatchObject({ standing: { dueOn: '2026-12-03' } })
    at('2026-12-04T01:00:00.000Z')
    expect(await handInReflection(ports, actor('tam'), given(reflection()))).toMatchObject({ value: { late: true } })
    const closed = await smallCommune()
    await meetingOn(closed, '2026-12-01T00:00:00.000Z', 'CLOSED')
    expect((await mine(closed)).month).toBe('2027-01')
    expect(await handInReflection(closed.ports, closed.actor('tam'), given(reflection()))).toMatchObject({ value: { late: true } })
    expect(await mine(closed, { month })).toMatchObject({ frozen: true, standing: { state: 'LATE' } })
    const again = given(reflection({ text: { ...reflection().text, UNITY: 'Sửa' } }), 1)
    expect(await handInReflection(closed.ports, closed.actor('tam'), again)).toEqual({ ok: false, refusal: 'reflection/frozen' })
    expect(await saveReflectionDraft(closed.ports, closed.actor('tam'), again)).toEqual({ ok: false, refusal: 'reflection/frozen' })
  })

  test('is not written before its time', async () => {
    const { ports, actor } = await smallCommune()
    const early = { ...given(reflection()), month: '2027-01' }
    expect(await handInReflection(ports, actor('tam'), early)).toEqual({ ok: false, refusal: 'reflection/not-yet' })
  })

  test('5.631/5.631: is counted over cells; of a member without a phone chi ủy records the paper, once', async () => {
    const commune = await smallCommune()
    const { ports, stores, actor } = commune
    const paper = { cellId: 'ap3', memberId: 'ap3-moi', month, text: 'Cô Mới gửi bản viết tay: không có gì mới.' }
    expect(await recordReflectionOnPaper(ports, actor('tam'), paper)).toEqual({ ok: false, refusal: 'access/not-found' })
    expect(await recordReflectionOnPaper(ports, actor('loan'), paper)).toMatchObject({ ok: true })
    expect(await recordReflectionOnPaper(ports, actor('loan'), paper)).toEqual({ ok: false, refusal: 'reflection/already-handed-in' })
    const [line] = await stores.notebooks.entries('ap3', 'ap3-moi', 2026)
    expect(line?.author).toEqual({ id: 'loan', name: 'Đặng Thị Kim Loan', role: 'DEPUTY_SECRETARY' })
    const { cells, all } = await coverageOfCells(ports, ['ap3', 'ap4'], month)
    expect(cells.map(({ coverage }) => [coverage.expected, coverage.handedIn])).toEqual([
      [6, 1],
      [2, 0],
    ])
    expect(all).toMatchObject({ expected: 8, handedIn: 1, missing: 7 })
  })
})

test('rule 7: the template above holds for all its cells, by version; what was begun keeps the old one', async () => {
  const commune = await smallCommune()
  const { ports, actor } = commune
  await saveReflectionDraft(ports, actor('tam'), given(reflection()))
  const topics = [...shippedReflection.topics.slice(0, 6)]
  const save = (saved: number) => saveReflectionTemplate(ports, actor('phuoc'), { unitId: 'senhong', saved, topics })
  expect(await save(0)).toEqual({ ok: true, value: { version: 1 } })
  expect(await save(0)).toEqual({ ok: false, refusal: 'reflection/template-changed' })
  expect(await saveReflectionTemplate(ports, actor('sau'), { unitId: 'senhong', saved: 1, topics })).toMatchObject({ ok: false })
  expect((await mine(commune)).template).toEqual(shippedReflection)
  expect((await mine(commune, {}, 'lanh')).template).toEqual({ unitId: 'senhong', version: 1, topics })
  const page = await readReflectionTemplate(ports, actor('phuoc'), 'senhong')
  expect(page).toMatchObject({ ok: true, value: { saved: 1, from: null, history: [{ version: 1 }] } })
})

test('members who have not handed in are told two days before and on the day, by day, each once', async () => {
  const commune = await smallCommune()
  const { ports, stores, actor, at } = commune
  await meetingOn(commune, '2026-12-05T01:00:00.000Z')
  await handInReflection(ports, actor('tam'), given(reflection()))
  const told = async (who: string) => (await stores.inbox.ofMember('ap3', who, 9)).map(({ key }) => key)
  at('2026-11-30T18:00:00.000Z')
  await remindReflections(ports)
  expect(await told('ap3-lanh')).toEqual([])
  at('2026-12-01T01:00:00.000Z')
  await remindReflections(ports)
  await remindReflections(ports)
  at('2026-12-02T01:00:00.000Z')
  await remindReflections(ports)
  at('2026-12-03T01:00:00.000Z')
  await remindReflections(ports)
  expect((await told('ap3-lanh')).toSorted()).toEqual(['reflection:2026-12:0', 'reflection:2026-12:2'])
  expect(await told('ap3-tam')).toEqual([])
})
