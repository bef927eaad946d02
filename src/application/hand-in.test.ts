import { describe, expect, test } from 'vitest'
import { recordShortfall } from '#domain/notebook/shortfall.ts'
import { aDraftShortfall, type Commune, fullAnswers, smallCommune, year } from '../../tests/support/small-commune.ts'
import { answerShortfall } from './answer-shortfall.ts'
import { handIn } from './hand-in.ts'
import { readMemberFile } from './read-member-file.ts'
import { readMyAssessment } from './read-my-assessment.ts'
import { recordOnPaper } from './record-on-paper.ts'
import { saveDraft } from './save-draft.ts'

const key = { cellId: 'ap3', year }

const mine = async ({ ports, actor }: Commune, who = 'tam') => {
  const page = await readMyAssessment(ports, actor(who), {})
  if (!page.ok) throw new Error(page.refusal)
  return page.value
}

describe('A draft', () => {
  test('is saved as it is typed, whatever is still missing, and nobody else sees it', async () => {
    const commune = await smallCommune()
    const { ports, actor } = commune
    const half = fullAnswers({ text: { QUALITIES: 'Tôi giữ' }, levelAsMember: null })
    expect(await saveDraft(ports, actor('tam'), { ...key, answers: half, draftVersion: 0 })).toEqual({
      ok: true,
      value: { outcome: 'saved', draftVersion: 1 },
    })
    expect(await mine(commune)).toMatchObject({ year, answers: half, draftVersion: 1, handedInAt: null })
    const file = await readMemberFile(ports, actor('sau'), { ...key, memberId: 'ap3-tam' })
    expect(file).toMatchObject({ ok: true, value: { assessment: null, shortfalls: [] } })
  })

  test('of two devices: the second is told what stands, and neither is lost', async () => {
    const { ports, actor } = await smallCommune()
    const [one, other] = [fullAnswers({ text: { DUTIES: 'trên điện thoại' } }), fullAnswers({ text: { DUTIES: 'trên máy tính' } })]
    await saveDraft(ports, actor('tam'), { ...key, answers: one, draftVersion: 0 })
    expect(await saveDraft(ports, actor('tam'), { ...key, answers: other, draftVersion: 0 })).toEqual({
      ok: true,
      value: { outcome: 'clash', draftVersion: 1, newer: one },
    })
    expect(await saveDraft(ports, actor('tam'), { ...key, answers: other, draftVersion: 1 })).toMatchObject({ value: { outcome: 'saved' } })
  })

  test('sent again after a lost answer is no clash', async () => {
    const { ports, actor } = await smallCommune()
    const draft = { ...key, answers: fullAnswers(), draftVersion: 0 }
    await saveDraft(ports, actor('tam'), draft)
    expect(await saveDraft(ports, actor('tam'), draft)).toEqual({ ok: true, value: { outcome: 'saved', draftVersion: 1 } })
  })
})

describe('Handing in', () => {
  test('says everything that is missing, each beside its field', async () => {
    const { ports, actor } = await smallCommune()
    const answers = fullAnswers({ text: {}, levelAsMember: null, shortfalls: [aDraftShortfall({ cause: '' })] })
    const result = await handIn(ports, actor('tam'), { ...key, answers })
    const fields = !result.ok && typeof result.refusal !== 'string' ? result.refusal.fields : []
    expect(fields).toContainEqual({ field: 'levelAsMember', code: 'self-assessment/level-missing' })
    expect(fields).toContainEqual({ field: 'text.QUALITIES', code: 'self-assessment/answer-missing' })
    expect(fields).toContainEqual({ field: 'shortfalls.s1.cause', code: 'shortfall/cause-missing' })
  })

  test('is done once; the same again is the same, something else is refused, and so is a draft afterwards', async () => {
    const commune = await smallCommune()
    const { ports, actor } = commune
    const first = await handIn(ports, actor('tam'), { ...key, answers: fullAnswers() })
    expect(first).toEqual({ ok: true, value: { handedInAt: '2026-12-01T01:00:00.000Z' } })
    commune.at('2026-12-01T02:00:00.000Z')
    expect(await handIn(ports, actor('tam'), { ...key, answers: fullAnswers() })).toEqual(first)
    const refused = { ok: false, refusal: 'self-assessment/already-handed-in' }
    expect(await handIn(ports, actor('tam'), { ...key, answers: fullAnswers({ levelAsMember: 'EXCELLENT' }) })).toEqual(refused)
    expect(await saveDraft(ports, actor('tam'), { ...key, answers: fullAnswers(), draftVersion: 1 })).toEqual(refused)
  })

  test('makes records of the shortfalls, which the cell committee then sees', async () => {
    const { ports, actor } = await smallCommune()
    await handIn(ports, actor('tam'), { ...key, answers: fullAnswers({ shortfalls: [aDraftShortfall()] }) })
    const file = await readMemberFile(ports, actor('sau'), { ...key, memberId: 'ap3-tam' })
    expect(file).toMatchObject({ value: { shortfalls: [{ source: 'SELF', state: 'OPEN', onAgenda: false, mayChange: true }] } })
    expect(file.ok && file.value.shortfalls[0]?.id).toMatch(/^ap3-/)
  })

  test('on paper is recorded by the cell committee, counts as handed in, and is on record', async () => {
    const commune = await smallCommune()
    const { ports, actor, stores } = commune
    expect(await recordOnPaper(ports, actor('ut'), { ...key, memberId: 'ap3-lanh', level: 'SATISFACTORY' })).toMatchObject({ ok: true })
    expect(await mine(commune, 'lanh')).toMatchObject({ onPaper: true, answers: { levelAsMember: 'SATISFACTORY' } })
    expect((await stores.audit.ofCell('ap3', 5))[0]).toMatchObject({ act: 'self-assessment-on-paper', actorId: 'ut' })
    expect(await mine(commune, 'lanh')).toMatchObject({ unfinished: null })
  })

  test('on paper leaves what the member was writing, for the member alone to read', async () => {
    const commune = await smallCommune()
    const { ports, actor } = commune
    const half = fullAnswers({ text: { QUALITIES: 'Tôi giữ' }, levelAsMember: null })
    await saveDraft(ports, actor('lanh'), { ...key, answers: half, draftVersion: 0 })
    await recordOnPaper(ports, actor('ut'), { ...key, memberId: 'ap3-lanh', level: 'GOOD' })
    expect(await mine(commune, 'lanh')).toMatchObject({ answers: { levelAsMember: 'GOOD' }, unfinished: half })
    const file = await readMemberFile(ports, actor('sau'), { ...key, memberId: 'ap3-lanh' })
    expect(JSON.stringify(file)).not.toContain('Tôi giữ')
  })
})

describe('In the notebook', () => {
  const lineOf = async ({ stores }: Commune, who: string) => stores.notebooks.entries('ap3', `ap3-${who}`, year)

  test('what was handed in stands whole, once, signed by the member', async () => {
    const commune = await smallCommune()
    const { ports, actor } = commune
    await handIn(ports, actor('tam'), { ...key, answers: fullAnswers() })
    await handIn(ports, actor('tam'), { ...key, answers: fullAnswers() })
    const { text, levelAsMember } = fullAnswers()
    const lines = await lineOf(commune, 'tam')
    expect(lines).toMatchObject([{ kind: 'SELF_ASSESSMENT', author: { id: 'tam', role: 'MEMBER' }, body: { form: '02A', levelAsMember } }])
    const said = lines.flatMap((one) => (one.kind === 'SELF_ASSESSMENT' ? one.body.sections.map(({ code }) => code) : []))
    expect(said.toSorted()).toEqual(Object.keys(text).toSorted())
  })

  test('what was handed in on paper says so, signed by who recorded it', async () => {
    const commune = await smallCommune()
    await recordOnPaper(commune.ports, commune.actor('loan'), { ...key, memberId: 'ap3-lanh', level: 'SATISFACTORY' })
    expect(await lineOf(commune, 'lanh')).toMatchObject([
      { kind: 'SELF_ASSESSMENT', author: { id: 'loan', role: 'DEPUTY_SECRETARY' }, body: { form: null, levelAsMember: 'SATISFACTORY' } },
    ])
  })
})

describe('What goes onto the wall', () => {
  test('is shown to its member beforehand, as it will stand there, and may be answered', async () => {
    const commune = await smallCommune()
    const { ports, actor, stores } = commune
    await handIn(ports, actor('tam'), { ...key, answers: fullAnswers({ shortfalls: [aDraftShortfall()] }) })
    expect((await mine(commune)).onWall).toEqual([])
    const [shortfall] = await stores.shortfalls.ofCell('ap3', year)
    if (!shortfall) throw new Error('handing in records it')
    const answer = { cellId: 'ap3', shortfallId: shortfall.id, answer: 'Tôi đã xin lỗi 11 hộ.' }
    expect(await answerShortfall(ports, actor('tam'), answer)).toEqual({ ok: false, refusal: 'access/not-found' })
    await stores.shortfalls.save([{ ...shortfall, onAgenda: true, wallText: 'Ba tháng không báo cáo.' }])
    expect((await mine(commune)).onWall).toMatchObject([{ wallText: 'Ba tháng không báo cáo.', answer: null }])
    expect(await answerShortfall(ports, actor('lanh'), answer)).toEqual({ ok: false, refusal: 'access/not-found' })
    expect(await answerShortfall(ports, actor('tam'), answer)).toMatchObject({ ok: true })
    expect((await mine(commune)).onWall).toMatchObject([{ answer: 'Tôi đã xin lỗi 11 hộ.' }])
  })
})

test('a shortfall taken over from the notebook is on record already, and is not put there a second time', async () => {
  const { ports, actor, stores } = await smallCommune()
  const known = {
    ...recordShortfall({ ...aDraftShortfall(), id: 'ap3-known' }, { memberId: 'ap3-tam', year, source: 'MEETING', display: 'NAMED' }),
    cellId: 'ap3',
  }
  await stores.shortfalls.save([known])
  const shortfalls = [aDraftShortfall({ id: 'ap3-known' }), aDraftShortfall({ id: 's2', text: 'Nộp báo cáo trễ.' })]
  expect(await handIn(ports, actor('tam'), { ...key, answers: fullAnswers({ shortfalls }) })).toMatchObject({ ok: true })
  const onRecord = await stores.shortfalls.ofCell('ap3', year)
  expect(onRecord.map(({ text, source }) => [text, source])).toEqual(
    expect.arrayContaining([
      [known.text, 'MEETING'],
      ['Nộp báo cáo trễ.', 'SELF'],
    ]),
  )
  expect(onRecord).toHaveLength(2)
})
