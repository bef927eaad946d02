import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ShortfallOutcome } from '#application/ports/meetings.ts'
import type { AssessmentRecord, HandIn, ShortfallRecord } from '#application/ports/notebooks.ts'
import type { Stores } from '#application/ports/stores.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { selfAssessmentEntry } from '#domain/notebook/self-assessment-entry.ts'
import { withoutPost } from '#domain/notebook/templates.ts'
import type { SelfAssessmentAnswers } from '#domain/notebook/types.ts'
import { aCell, aMember } from '../support/people.ts'
import { aMeeting, make, newCell, newId } from './given.ts'
import { type World, worlds } from './worlds.ts'

const at = '2026-12-05T01:42:00.000Z'

const answers = (text: string): SelfAssessmentAnswers => ({
  text: { I_1: text },
  grade: { I_1: 'GOOD' },
  registration: [{ id: 'r1', text: 'Trồng 300 m hàng rào', result: 'Xong ngày 22/4', outcome: 'ACHIEVED' }],
  shortfalls: [],
  levelAsEmployee: null,
  levelAsMember: 'GOOD',
})

const aShortfall = (cellId: string, over: Partial<ShortfallRecord> = {}): ShortfallRecord => ({
  cellId,
  id: newId(cellId),
  memberId: `${cellId}-lanh`,
  year: 2026,
  topic: 'CRITICISM',
  text: 'Ít phát biểu trong sinh hoạt',
  cause: 'Ngại va chạm',
  remedy: 'Mỗi kỳ một ý kiến',
  dueOn: '2027-01-31',
  source: 'SELF',
  state: 'OPEN',
  conclusion: null,
  followerId: null,
  onAgenda: false,
  agendaOrder: 0,
  display: 'NAMED',
  wallText: null,
  mergedIntoId: null,
  answer: null,
  concludedIn: null,
  ...over,
})

const anEntry = (cellId: string, over: Partial<NotebookEntry> = {}): NotebookEntry =>
  ({
    id: newId(cellId),
    cellId,
    memberId: `${cellId}-lanh`,
    year: 2026,
    kind: 'REMARK',
    body: { remark: 'Gương mẫu', proposedLevel: 'GOOD' },
    author: { id: null, name: 'Chi bộ Ấp 3', role: 'MEETING' },
    at,
    meetingId: null,
    digest: null,
    aboutId: null,
    ...over,
  }) as NotebookEntry

describe.each(worlds)('notebooks $name', ({ open }) => {
  let world: World
  let stores: Stores
  beforeAll(async () => {
    world = await open()
    stores = world.stores
  })
  afterAll(() => world.close())

  test('what was registered and reported is read without what members wrote of themselves', async () => {
    const cellId = newCell()
    const items = [{ itemId: 'i1', what: 'Trồng cây', done: '5 cây', outcome: 'ACHIEVED' }]
    const topics = [{ code: 't1', label: 'Về tư tưởng' }]
    const reflection = { month: '2026-03', items, topics, text: { t1: 'Tôi còn nóng tính' }, shortfalls: [], corrections: [], late: true }
    const registration = { items: [], commitment: 'Giữ đoàn kết', late: false, changeReason: null }
    const [first, second] = [
      anEntry(cellId, { kind: 'REGISTRATION', body: registration } as Partial<NotebookEntry>),
      anEntry(cellId, { kind: 'REFLECTION', body: reflection } as Partial<NotebookEntry>),
    ]
    await stores.notebooks.append([first, second, anEntry(cellId)])
    const without = { ...reflection, topics: [], text: {}, late: false }
    expect(await stores.notebooks.promisedIn([cellId, newCell()], 2026)).toEqual([first, { ...second, body: without }])
    expect(await stores.notebooks.promisedIn([cellId], 2025)).toEqual([])
  })

  const closeMeeting = async (cellId: string, entries: NotebookEntry[] = [], shortfalls: ShortfallOutcome[] = []) => {
    const meeting = await aMeeting(stores, { cellId })
    return make(stores, meeting.id, { kind: 'writeNotebooks', cellId, year: 2026, month: null, entries, shortfalls })
  }

  describe('self-assessment', () => {
    const form = (cellId: string) => ({ cellId, memberId: `${cellId}-lanh`, year: 2026, templateKind: 'WITHOUT_POST', templateVersion: 2 })
    const draft = (cellId: string, text: string, draftVersion: number) => ({ ...form(cellId), draft: answers(text), draftVersion })
    const handIn = (cellId: string, text: string, shortfalls: ShortfallRecord[] = []): HandIn => ({
      ...form(cellId),
      answers: answers(text),
      at,
      shortfalls,
      entry: selfAssessmentEntry(
        { cellId, memberId: `${cellId}-lanh`, year: 2026 },
        { form: withoutPost, answers: answers(text) },
        { id: newId(cellId), author: { id: 'lanh', name: 'Dương Văn Lành', role: 'MEMBER' }, at },
      ),
    })
    const find = (cellId: string) => stores.assessments.find(cellId, `${cellId}-lanh`, 2026)

    test('a draft is saved as it is typed', async () => {
      const cellId = newCell()
      expect(await find(cellId)).toBeNull()
      expect(await stores.assessments.saveDraft(draft(cellId, 'một', 0))).toBe('saved')
      expect(await stores.assessments.saveDraft(draft(cellId, 'hai', 1))).toBe('saved')
      expect(await find(cellId)).toEqual({ ...draft(cellId, 'hai', 2), handedIn: null, handedInAt: null, frozenAt: null })
      expect(await stores.assessments.find('other', `${cellId}-lanh`, 2026)).toBeNull()
    })

    test('a second device does not overwrite what it has not seen', async () => {
      const cellId = newCell()
      await stores.assessments.saveDraft(draft(cellId, 'một', 0))
      expect(await stores.assessments.saveDraft(draft(cellId, 'khác', 0))).toBe('clash')
      const both = await Promise.all(['a', 'b'].map((text) => stores.assessments.saveDraft(draft(cellId, text, 1))))
      expect(both.toSorted()).toEqual(['clash', 'saved'])
      expect(await stores.assessments.saveDraft(draft(newCell(), 'none', 3))).toBe('clash')
    })

    test('it is handed in once, with the shortfalls named in it and one line of the notebook', async () => {
      const cellId = newCell()
      await stores.assessments.saveDraft(draft(cellId, 'nháp', 0))
      const shortfall = aShortfall(cellId)
      const tries = await Promise.all(Array.from({ length: 3 }, () => stores.assessments.handIn(handIn(cellId, 'nộp', [shortfall]))))
      expect(tries.toSorted()).toEqual(['already', 'already', 'saved'])
      const record: AssessmentRecord = { ...draft(cellId, 'nộp', 2), handedIn: answers('nộp'), handedInAt: at, frozenAt: null }
      expect(await find(cellId)).toEqual(record)
      expect(await stores.assessments.handedIn(cellId, 2026)).toEqual([record])
      const { levelAsMember, registration } = answers('nộp')
      expect(await stores.assessments.assessed([newCell(), cellId], 2026)).toEqual([
        { memberId: record.memberId, handedIn: { levelAsMember, registration } },
      ])
      expect(await stores.shortfalls.ofCell(cellId, 2026)).toEqual([shortfall])
      expect(await stores.notebooks.ofCell(cellId, 2026, ['SELF_ASSESSMENT'])).toMatchObject([
        { body: { form: '02A', levelAsMember: 'GOOD' } },
      ])
      expect(await stores.assessments.saveDraft(draft(cellId, 'cũ', 1))).toBe('clash')
    })

    test('it may be handed in without ever having been saved as a draft', async () => {
      const cellId = newCell()
      expect(await stores.assessments.handIn(handIn(cellId, 'nộp'))).toBe('saved')
      expect(await find(cellId)).toMatchObject({ draftVersion: 1, handedInAt: at })
    })

    test('recorded for the member, it leaves the draft as the member wrote it', async () => {
      const [cellId, none] = [newCell(), newCell()]
      await stores.assessments.saveDraft(draft(cellId, 'nháp', 0))
      for (const cell of [cellId, none]) await stores.assessments.handIn({ ...handIn(cell, 'giấy'), keepsDraft: true })
      expect(await find(cellId)).toMatchObject({ draft: answers('nháp'), handedIn: answers('giấy'), handedInAt: at })
      expect(await find(none)).toMatchObject({ draft: answers('giấy'), handedIn: answers('giấy') })
    })

    test('a draft is nobody else’s to read', async () => {
      const cellId = newCell()
      await stores.assessments.saveDraft(draft(cellId, 'nháp', 0))
      expect(await stores.assessments.handedIn(cellId, 2026)).toEqual([])
      expect(await stores.assessments.assessed([cellId], 2026)).toEqual([])
    })

    test('the closing of the meeting freezes what was handed in, in its cell and year; who was absent may still hand in', async () => {
      const [cellId, other] = [newCell(), newCell()]
      await stores.assessments.handIn(handIn(cellId, 'nộp'))
      await stores.assessments.saveDraft({ ...draft(cellId, 'nháp', 0), memberId: `${cellId}-sau` })
      await stores.assessments.saveDraft({ ...draft(cellId, 'năm sau', 0), year: 2027 })
      await stores.assessments.saveDraft(draft(other, 'nháp', 0))
      expect(await closeMeeting(cellId)).toBe('saved')
      expect(await find(cellId)).toMatchObject({ frozenAt: '2026-12-05T01:43:00.000Z' })
      expect(await stores.assessments.saveDraft(draft(cellId, 'sửa', 1))).toBe('frozen')
      expect(await stores.assessments.handIn(handIn(cellId, 'lại'))).toBe('already')
      expect(await stores.assessments.handIn({ ...handIn(cellId, 'muộn', [aShortfall(cellId)]), memberId: `${cellId}-sau` })).toBe('saved')
      expect(await stores.shortfalls.ofCell(cellId, 2026)).toHaveLength(1)
      expect(await stores.assessments.saveDraft({ ...draft(cellId, 'năm sau', 1), year: 2027 })).toBe('saved')
      expect(await stores.assessments.saveDraft(draft(other, 'tiếp', 1))).toBe('saved')
    })
  })

  test('of two of the cell committee who write at once one is told', async () => {
    const cellId = newCell()
    const review = {
      cellId,
      memberId: `${cellId}-lanh`,
      year: 2026,
      remark: 'Sâu sát, chịu khó',
      proposedLevel: 'GOOD' as const,
      stateLevel: null,
      recordedById: 'loan',
      recordedAt: at,
      version: 0,
    }
    const first = await Promise.all([review, { ...review, remark: 'khác' }].map((one) => stores.reviews.save(one)))
    expect(first.toSorted()).toEqual(['clash', 'saved'])
    expect(await stores.reviews.save({ ...review, version: 1 })).toBe('saved')
    expect(await stores.reviews.save({ ...review, version: 1 })).toBe('clash')
    expect(await stores.reviews.ofCell(cellId, 2026)).toEqual([{ ...review, version: 2 }])
    expect(await stores.reviews.ofCell(cellId, 2025)).toEqual([])
    const other = newCell()
    const elsewhere = { ...review, cellId: other, memberId: `${other}-lanh` }
    await stores.reviews.save(elsewhere)
    expect(await stores.reviews.ofCells([cellId], 2026)).toEqual([{ ...review, version: 2 }])
    expect(await stores.reviews.ofCells([cellId, other], 2026)).toHaveLength(2)
  })

  describe('shortfalls', () => {
    test('those of the year and older ones that are not remedied, in the order of the agenda', async () => {
      const cellId = newCell()
      const [second, first] = [
        aShortfall(cellId, { agendaOrder: 2, onAgenda: true }),
        aShortfall(cellId, { agendaOrder: 1, state: 'REMEDIED' }),
      ]
      const carried = aShortfall(cellId, { year: 2025, state: 'CARRIED_OVER', agendaOrder: 3 })
      const done = aShortfall(cellId, { year: 2025, state: 'REMEDIED' })
      await stores.shortfalls.save([second, first, carried, done, aShortfall(cellId, { year: 2027 })])
      expect(await stores.shortfalls.ofCell(cellId, 2026)).toEqual([first, second, carried])
      expect(await stores.shortfalls.find(cellId, done.id)).toEqual(done)
      expect(await stores.shortfalls.find('other', done.id)).toBeNull()
    })

    test('the meeting concludes known ones, keeps what the committee worded, and adds its own', async () => {
      const cellId = newCell()
      const known = aShortfall(cellId, { wallText: 'Cần phát biểu nhiều hơn', answer: 'Tôi nhận', onAgenda: true, agendaOrder: 4 })
      await stores.shortfalls.save([known])
      const outcome = (over: Partial<ShortfallOutcome>): ShortfallOutcome => {
        const {
          cellId: _c,
          onAgenda: _o,
          agendaOrder: _a,
          display: _d,
          wallText: _w,
          mergedIntoId: _m,
          answer: _n,
          concludedIn: _i,
          ...one
        } = known
        return { ...one, meetingId: 'meeting', ...over }
      }
      const remedied = outcome({ state: 'REMEDIED', conclusion: 'Đã khắc phục', remedy: 'Không còn', dueOn: null, followerId: 'loan' })
      const raised = outcome({ id: newId(cellId), source: 'MEETING', text: 'Đi họp muộn' })
      expect(await closeMeeting(cellId, [], [remedied, raised])).toBe('saved')
      const { meetingId: _one, ...kept } = remedied
      expect(await stores.shortfalls.find(cellId, known.id)).toEqual({ ...known, ...kept, onAgenda: false, concludedIn: 'meeting' })
      const { meetingId: _other, ...added } = raised
      expect(await stores.shortfalls.find(cellId, raised.id)).toEqual({
        ...aShortfall(cellId),
        ...added,
        onAgenda: true,
        concludedIn: null,
      })
      expect(await closeMeeting(cellId, [], [outcome({ state: 'OPEN' })])).toBe('saved')
      expect(await stores.shortfalls.find(cellId, known.id)).toMatchObject({ state: 'OPEN', onAgenda: true, concludedIn: 'meeting' })
    })
  })

  test('a nomination is written anew and taken back', async () => {
    const cellId = newCell()
    const nomination = { cellId, memberId: `${cellId}-loan`, year: 2026, reason: 'Giúp 9 hộ', recordedById: 'sau', recordedAt: at }
    await stores.nominations.save({ ...nomination, reason: 'Giúp 8 hộ' })
    await stores.nominations.save(nomination)
    expect(await stores.nominations.ofCell(cellId, 2026)).toEqual([nomination])
    await stores.nominations.remove(cellId, nomination.memberId, 2026)
    await stores.nominations.remove(cellId, nomination.memberId, 2026)
    expect(await stores.nominations.ofCell(cellId, 2026)).toEqual([])
  })

  describe('the notebook', () => {
    test('gives its lines from the oldest on, of one year or of all', async () => {
      const cellId = newCell()
      const [last, first] = [anEntry(cellId, { at: '2026-12-06T00:00:00.000Z', aboutId: 'x' }), anEntry(cellId)]
      const older = anEntry(cellId, { year: 2025, at: '2025-12-01T00:00:00.000Z', meetingId: 'm', digest: 'd' })
      await stores.notebooks.append([last, first, older, anEntry(cellId, { memberId: `${cellId}-sau` })])
      expect(await stores.notebooks.entries(cellId, `${cellId}-lanh`, 2026)).toEqual([first, last])
      expect(await stores.notebooks.entries(cellId, `${cellId}-lanh`, null)).toEqual([older, first, last])
      expect(await stores.notebooks.entries('other', `${cellId}-lanh`, null)).toEqual([])
    })

    test('gives the lines of some kinds of a whole cell', async () => {
      const cellId = newCell()
      const opinion = anEntry(cellId, {
        kind: 'CORRECTION',
        body: { text: 'Sửa' },
        author: { id: 'loan', name: 'Loan', role: 'DEPUTY_SECRETARY' },
      } as Partial<NotebookEntry>)
      await stores.notebooks.append([anEntry(cellId), opinion])
      expect(await stores.notebooks.ofCell(cellId, 2026, ['CORRECTION', 'DECIDED'])).toEqual([opinion])
      expect(await stores.notebooks.ofCell(cellId, 2026, [])).toEqual([])
      const other = newCell()
      const earlier = anEntry(other, { at: '2026-12-01T00:00:00.000Z' })
      await stores.notebooks.append([earlier])
      expect(await stores.notebooks.ofCells([cellId, other], 2026, ['CORRECTION', 'REMARK'])).toEqual([
        earlier,
        expect.anything(),
        expect.anything(),
      ])
      expect(await stores.notebooks.ofCells([other], 2026, ['CORRECTION', 'REMARK'])).toEqual([earlier])
      expect(await stores.notebooks.ofCells([other], 2025, ['REMARK'])).toEqual([])
    })

    test('changes no line', async () => {
      const cellId = newCell()
      const entry = anEntry(cellId)
      await stores.notebooks.append([entry])
      await expect(stores.notebooks.append([anEntry(cellId), { ...entry, year: 2025 }])).rejects.toThrow()
      expect(await stores.notebooks.entries(cellId, entry.memberId, null)).toEqual([entry])
    })

    test('judges a line by the member’s others of the year, one after the other', async () => {
      const cellId = newCell()
      const first = anEntry(cellId)
      const of = { cellId, memberId: first.memberId, year: 2026 }
      const onlyOne = (entry: NotebookEntry) => stores.notebooks.appendJudged(of, (entries) => (entries.length === 0 ? entry : null))
      await stores.notebooks.append([anEntry(cellId, { year: 2025 }), anEntry(cellId, { memberId: `${cellId}-sau` })])
      await onlyOne(first)
      await onlyOne(anEntry(cellId))
      expect(await stores.notebooks.entries(cellId, first.memberId, 2026)).toEqual([first])
    })

    test('two officers who confirm one meeting at once write it once: each is judged by what the other has written', async () => {
      const meeting = await aMeeting(stores, { cellId: newCell() })
      const of = { meetingId: meeting.id, cellId: meeting.cellId, year: 2026, kinds: ['REMARK' as const, 'CONFIRMATION' as const] }
      const remark = anEntry(of.cellId, { meetingId: meeting.id })
      await stores.notebooks.append([
        remark,
        anEntry(of.cellId),
        anEntry(of.cellId, { meetingId: meeting.id, year: 2025 }),
        anEntry(of.cellId, { meetingId: meeting.id, kind: 'TASK' } as Partial<NotebookEntry>),
      ])
      const body = { entryIds: [remark.id], minutes: null }
      const confirmation = () => anEntry(of.cellId, { meetingId: meeting.id, kind: 'CONFIRMATION', body } as Partial<NotebookEntry>)
      const seen: string[][] = []
      const confirm = () =>
        stores.notebooks.appendJudgedOfMeeting(of, (entries) => {
          seen.push(entries.map(({ kind }) => kind))
          return entries.some(({ kind }) => kind === 'CONFIRMATION') ? [] : [confirmation()]
        })
      await Promise.all([confirm(), confirm()])
      expect(seen.map((kinds) => kinds.toSorted())).toEqual([['REMARK'], ['CONFIRMATION', 'REMARK']])
      expect(await stores.notebooks.ofCell(of.cellId, 2026, ['CONFIRMATION'])).toHaveLength(1)
    })

    test('gives a whole life of one person over all cells, with the names of cell and meeting', async () => {
      const [old, now, personId] = [newCell(), newCell(), newId('person')]
      await stores.people.save({ id: personId, name: 'Lành', cardNumber: personId, phone: null, bornOn: null })
      for (const cellId of [old, now]) {
        await stores.organization.saveUnit(aCell(cellId, 'senhong', { name: `Chi bộ ${cellId}` }))
        await stores.members.save(aMember(`${cellId}-lanh`, { cellId, personId }))
      }
      const meeting = await aMeeting(stores, { cellId: now, title: 'Họp tháng 6' })
      const [first, last] = [
        anEntry(old, { year: 2017, at: '2017-03-01T00:00:00.000Z' }),
        anEntry(now, { meetingId: meeting.id, at: '2026-06-03T00:00:00.000Z' }),
      ]
      await stores.notebooks.append([last, first, anEntry(now, { memberId: `${now}-sau` })])
      expect(await stores.notebooks.ofPerson(personId)).toEqual([
        { entry: first, cellName: `Chi bộ ${old}`, meetingTitle: null },
        { entry: last, cellName: `Chi bộ ${now}`, meetingTitle: 'Họp tháng 6' },
      ])
      expect(await stores.notebooks.ofPerson('nobody')).toEqual([])
    })

    test('gives what happened to the books themselves, a person each, over all cells', async () => {
      const [old, now, personId, other] = [newCell(), newCell(), newId('person'), newId('person')]
      for (const id of [personId, other]) await stores.people.save({ id, name: 'Lành', cardNumber: id, phone: null, bornOn: null })
      for (const cellId of [old, now]) await stores.members.save(aMember(`${cellId}-lanh`, { cellId, personId }))
      const book = (cellId: string, event: string, day: string) =>
        anEntry(cellId, {
          kind: 'BOOK',
          body: { event, bookNumber: '0137', text: '' },
          at: `${day}T00:00:00.000Z`,
        } as Partial<NotebookEntry>)
      const [issued, moved] = [book(old, 'ISSUED', '2018-05-19'), book(now, 'MOVED', '2026-06-01')]
      await stores.notebooks.append([moved, issued, anEntry(now)])
      expect(await stores.notebooks.booksOf([personId, other])).toEqual(new Map([[personId, [issued, moved]]]))
      expect(await stores.notebooks.booksOf([])).toEqual(new Map())
    })

    test('judges a line of the book by all years and cells of one person, one after the other', async () => {
      const [old, now, personId] = [newCell(), newCell(), newId('person')]
      await stores.people.save({ id: personId, name: 'Lành', cardNumber: personId, phone: null, bornOn: null })
      for (const cellId of [old, now]) await stores.members.save(aMember(`${cellId}-lanh`, { cellId, personId }))
      const earlier = anEntry(old, { year: 2017, at: '2017-03-01T00:00:00.000Z' })
      await stores.notebooks.append([earlier])
      const second = anEntry(now)
      const upToTwo = (entry: NotebookEntry) =>
        stores.notebooks.appendJudgedOfPerson(personId, (entries) => (entries.length < 2 ? entry : null))
      await upToTwo(second)
      await upToTwo(anEntry(now))
      expect((await stores.notebooks.ofPerson(personId)).map(({ entry }) => entry)).toEqual([earlier, second])
    })

    test('two officers do not give one number twice in a cell: each is judged by what the other has written', async () => {
      const cellId = newCell()
      const people = [newId('person'), newId('person')]
      for (const [i, id] of people.entries()) {
        await stores.people.save({ id, name: 'Lành', cardNumber: id, phone: null, bornOn: null })
        await stores.members.save(aMember(`${cellId}-${i}`, { cellId, personId: id }))
      }
      const issued = (i: number) =>
        anEntry(cellId, {
          memberId: `${cellId}-${i}`,
          kind: 'BOOK',
          body: { event: 'ISSUED', bookNumber: '0137', text: '' },
        } as Partial<NotebookEntry>)
      const seen: number[] = []
      await Promise.all(
        people.map((personId, i) =>
          stores.notebooks.appendJudgedInCell({ cellId, personId }, (_own, others) => {
            seen.push(others.length)
            return others.length === 0 ? issued(i) : null
          }),
        ),
      )
      expect(seen).toEqual([0, 1])
      expect((await stores.notebooks.booksOf(people)).size).toBe(1)
    })

    test('a membership and the line that says the book moved are written together or not at all', async () => {
      const [cellId, personId] = [newCell(), newId('person')]
      await stores.people.save({ id: personId, name: 'Lành', cardNumber: personId, phone: null, bornOn: null })
      const line = anEntry(cellId, { kind: 'BOOK', body: { event: 'MOVED', bookNumber: '0137', text: 'Ấp 3' } } as Partial<NotebookEntry>)
      const member = aMember(`${cellId}-lanh`, { cellId, personId })
      await stores.members.save(member, line)
      expect((await stores.notebooks.booksOf([personId])).get(personId)).toEqual([line])
      await stores.members.save({ ...member, leftOn: '2026-12-01' })
      expect(await stores.notebooks.entries(cellId, member.id, null)).toEqual([line])
    })

    test('takes what a meeting leaves, with its events or not at all', async () => {
      const cellId = newCell()
      const entries = [
        anEntry(cellId, { meetingId: 'm', digest: 'abc' }),
        anEntry(cellId, { memberId: `${cellId}-sau`, body: { remark: '', proposedLevel: null } } as Partial<NotebookEntry>),
      ]
      expect(await closeMeeting(cellId, entries)).toBe('saved')
      expect(await stores.notebooks.ofCell(cellId, 2026, ['REMARK'])).toEqual(entries)
      const meeting = await aMeeting(stores, { cellId })
      const write = { kind: 'writeNotebooks', cellId, year: 2026, month: null, entries: [anEntry(cellId)], shortfalls: [] } as const
      const refused = await make(
        stores,
        meeting.id,
        { ...write, entries: [...write.entries], shortfalls: [] },
        { kind: 'cancelBallot', ballotId: 'x' },
      )
      expect(refused).toBe('refused')
      expect(await stores.notebooks.ofCell(cellId, 2026, ['REMARK'])).toEqual(entries)
    })
  })
})
