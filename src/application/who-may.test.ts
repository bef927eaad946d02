import { describe, expect, test } from 'vitest'
import type { Actor } from '#application/actor.ts'
import type { Ports } from '#application/ports.ts'
import type { Result } from '#domain/result.ts'
import { aDraftShortfall, anOpinion, fullAnswers, smallCommune, year } from '../../tests/support/small-commune.ts'
import { addShortfall } from './add-shortfall.ts'
import { askPinReset } from './ask-pin-reset.ts'
import { decideClassifications } from './decide-classifications.ts'
import { endMemberSessions } from './end-member-sessions.ts'
import { handIn } from './hand-in.ts'
import { handOverPosition } from './hand-over-position.ts'
import { issueBooks } from './issue-books.ts'
import { liveMeetings } from './live-meetings.ts'
import { makeSlip } from './make-slip.ts'
import { nominate, withdrawNomination } from './nominate.ts'
import { ruleSetOf, treeToday } from './org-today.ts'
import { readCellBooks } from './read-cell-books.ts'
import { readCellDesk } from './read-cell-desk.ts'
import { readCellMembers } from './read-cell-members.ts'
import { readCellShortfalls } from './read-cell-shortfalls.ts'
import { readCommitteeBoard } from './read-committee-board.ts'
import { readLeaderPage } from './read-leader-page.ts'
import { readMandates } from './read-mandates.ts'
import { readMemberFile } from './read-member-file.ts'
import { readMemberNotebook } from './read-member-notebook.ts'
import { readMyAssessment } from './read-my-assessment.ts'
import { readMyNotebook } from './read-my-notebook.ts'
import { readPinResets } from './read-pin-resets.ts'
import { readPositions } from './read-positions.ts'
import { readRuleSet } from './read-rule-set.ts'
import { readTree } from './read-tree.ts'
import { recordOnPaper } from './record-on-paper.ts'
import { saveDraft } from './save-draft.ts'
import { saveMember, saveStatus } from './save-member.ts'
import { savePerson } from './save-person.ts'
import { savePosition } from './save-position.ts'
import { saveReview } from './save-review.ts'
import { saveRuleSet } from './save-rule-set.ts'
import { saveShortfalls } from './save-shortfalls.ts'
import { saveUnit } from './save-unit.ts'

// Every desk's use case against everybody: allowed, or not found, never "forbidden".

const people = { stranger: 'la', member: 'tam', committee: 'ut', otherCells: 'hai', grassroots: 'phuoc', leader: 'binh', admin: 'nhat' }
type Who = keyof typeof people

type UseCase = { name: string; allowed: Who[]; run: (ports: Ports, actor: Actor) => Promise<Result<unknown, unknown>> }

const ofCell = { cellId: 'ap3' }
const ofLanh = { ...ofCell, memberId: 'ap3-lanh', year }
const chiUy: Who[] = ['committee']
const members: Who[] = ['member', 'committee']
const administrators: Who[] = ['admin']

const useCases: UseCase[] = [
  { name: 'read the books of the cell', allowed: chiUy, run: (ports, actor) => readCellBooks(ports, actor, 'ap3') },
  { name: 'read a member’s notebook', allowed: chiUy, run: (ports, actor) => readMemberNotebook(ports, actor, ofLanh) },
  { name: 'issue books', allowed: chiUy, run: (ports, actor) => issueBooks(ports, actor, { ...ofCell, books: [] }) },
  {
    name: 'read the mandates of the commune',
    allowed: ['grassroots', 'admin'],
    run: (ports, actor) => readMandates(ports, actor, 'senhong'),
  },
  { name: 'read my assessment of the cell', allowed: members, run: (ports, actor) => readMyAssessment(ports, actor, ofCell) },
  { name: 'read my notebook of the cell', allowed: members, run: (ports, actor) => readMyNotebook(ports, actor, ofCell) },
  {
    name: 'save my draft in the cell',
    allowed: members,
    run: (ports, actor) => saveDraft(ports, actor, { ...ofCell, year, answers: fullAnswers(), draftVersion: 0 }),
  },
  {
    name: 'hand in to the cell',
    allowed: members,
    run: (ports, actor) => handIn(ports, actor, { ...ofCell, year, answers: fullAnswers() }),
  },
  { name: 'read the cell desk', allowed: chiUy, run: (ports, actor) => readCellDesk(ports, actor, ofCell) },
  { name: "read a member's file", allowed: chiUy, run: (ports, actor) => readMemberFile(ports, actor, ofLanh) },
  {
    name: 'save a review',
    allowed: chiUy,
    run: (ports, actor) => saveReview(ports, actor, { ...ofLanh, remark: 'x', proposedLevel: 'GOOD', stateLevel: null, version: 0 }),
  },
  { name: "read the cell's shortfalls", allowed: chiUy, run: (ports, actor) => readCellShortfalls(ports, actor, { ...ofCell, year }) },
  { name: 'save shortfalls', allowed: chiUy, run: (ports, actor) => saveShortfalls(ports, actor, { ...ofCell, year, items: [] }) },
  {
    name: 'add a shortfall',
    allowed: chiUy,
    run: (ports, actor) => {
      const { id: _id, ...written } = aDraftShortfall()
      return addShortfall(ports, actor, { ...ofLanh, ...written })
    },
  },
  { name: 'nominate', allowed: chiUy, run: (ports, actor) => nominate(ports, actor, { ...ofLanh, reason: 'x' }) },
  { name: 'withdraw a nomination', allowed: chiUy, run: (ports, actor) => withdrawNomination(ports, actor, ofLanh) },
  { name: 'record on paper', allowed: chiUy, run: (ports, actor) => recordOnPaper(ports, actor, { ...ofLanh, level: 'GOOD' }) },
  { name: "end a member's sessions", allowed: chiUy, run: (ports, actor) => endMemberSessions(ports, actor, ofLanh) },
  {
    name: "read the committee's board",
    allowed: ['grassroots'],
    run: (ports, actor) => readCommitteeBoard(ports, actor, { unitId: 'senhong' }),
  },
  {
    name: 'decide',
    allowed: ['grassroots'],
    run: (ports, actor) =>
      decideClassifications(ports, actor, {
        unitId: 'senhong',
        year,
        number: '52-QĐ/ĐU',
        decidedOn: '2026-12-28',
        signedBy: 'Nguyễn Thị Phước, Bí thư',
        items: [{ ...ofCell, memberId: 'ap3-lanh', level: 'GOOD', reason: null, revokesId: null }],
      }),
  },
  {
    name: "read the commune's charts",
    allowed: ['grassroots', 'leader'],
    run: (ports, actor) => readLeaderPage({ ports, meetings: liveMeetings(ports, async () => undefined) }, actor, { unitId: 'senhong' }),
  },
  {
    name: "read the province's charts",
    allowed: ['leader'],
    run: (ports, actor) => readLeaderPage({ ports, meetings: liveMeetings(ports, async () => undefined) }, actor, { unitId: 'songsen' }),
  },
  { name: 'read the tree', allowed: administrators, run: (ports, actor) => readTree(ports, actor) },
  {
    name: 'save a unit',
    allowed: administrators,
    run: (ports, actor) =>
      saveUnit(ports, actor, {
        ...{ id: null, parentId: 'senhong', type: 'CELL', code: '009', name: 'Chi bộ Ấp 9', shortName: 'Ấp 9' },
        ...{ grassroots: false, isCell: true, cellType: null, validFrom: '2026-12-01', validTo: null },
      }),
  },
  { name: "read a cell's register", allowed: administrators, run: (ports, actor) => readCellMembers(ports, actor, 'ap3') },
  {
    name: 'save a member',
    allowed: administrators,
    run: (ports, actor) =>
      saveMember(ports, actor, {
        ...{ ...ofCell, memberId: null, name: 'Mai Thị Mận', cardNumber: '919999', phone: null, bornOn: null, admittedOn: '2026-11-01' },
        ...{
          officialOn: null,
          membership: 'PRIMARY',
          joinedOn: '2026-11-01',
          leftOn: null,
          post: null,
          hasPost: false,
          workKind: 'OUTSIDE',
        },
      }),
  },
  {
    name: 'save a status',
    allowed: administrators,
    run: (ports, actor) => saveStatus(ports, actor, { ...ofCell, memberId: 'ap3-lanh', kind: 'SICK', from: '2026-05-01', to: null }),
  },
  { name: "read a unit's positions", allowed: administrators, run: (ports, actor) => readPositions(ports, actor, 'ap3') },
  {
    name: 'save a position',
    allowed: administrators,
    run: (ports, actor) =>
      savePosition(ports, actor, { unitId: 'ap3', personId: 'tam', role: 'CELL_COMMITTEE_MEMBER', validFrom: '2026-12-01', validTo: null }),
  },
  {
    name: 'hand a position over',
    allowed: administrators,
    run: async (ports, actor) => {
      const [held] = await ports.stores.organization.positionsOf('sau')
      const { personId = '', role = 'SECRETARY', validFrom = '' } = held ?? {}
      return handOverPosition(ports, actor, { unitId: 'ap3', personId, role, validFrom, toPersonId: 'loan', on: '2026-12-01' })
    },
  },
  {
    name: 'save a person',
    allowed: administrators,
    run: (ports, actor) => savePerson(ports, actor, { unitId: 'senhong', name: 'Lâm Văn Tấn', cardNumber: '918888', phone: null }),
  },
  { name: 'read a rule set', allowed: administrators, run: (ports, actor) => readRuleSet(ports, actor, { unitId: 'senhong', year }) },
  {
    name: 'save a rule set',
    allowed: administrators,
    run: async (ports, actor) => {
      const ruleSet = await ruleSetOf(ports, await treeToday(ports), 'senhong', year)
      return saveRuleSet(ports, actor, { unitId: 'senhong', year, ruleSet })
    },
  },
  { name: 'print a slip', allowed: administrators, run: (ports, actor) => makeSlip(ports, actor, 'moi') },
  { name: 'read PIN resets', allowed: administrators, run: (ports, actor) => readPinResets(ports, actor, 'ap3') },
  {
    name: 'ask for a PIN reset',
    allowed: administrators,
    run: (ports, actor) => askPinReset(ports, actor, { unitId: 'ap3', personId: 'lanh' }),
  },
]

describe.each(useCases)('To $name', ({ allowed, run }) => {
  test.each(Object.keys(people) as Who[])('as %s', async (who) => {
    const commune = await smallCommune()
    await commune.stores.notebooks.append([anOpinion('ap3-lanh')])
    const result = await run(commune.ports, commune.actor(people[who]))
    if (allowed.includes(who)) expect(result).toMatchObject({ ok: true })
    else expect(result).toEqual({ ok: false, refusal: 'access/not-found' })
  })
})

test('an office of yesterday opens nothing today', async () => {
  const { ports, stores, actor } = await smallCommune()
  await stores.organization.savePosition({
    ...{ personId: 'ut', unitId: 'ap3', role: 'CELL_COMMITTEE_MEMBER', validFrom: '2025-01-01', validTo: '2026-12-01' },
  })
  expect(await readCellDesk(ports, actor('ut'), ofCell)).toEqual({ ok: false, refusal: 'access/not-found' })
})

test('an unknown cell, unit and member look like those that may not be seen', async () => {
  const { ports, actor } = await smallCommune()
  expect(await readCellDesk(ports, actor('sau'), { cellId: 'ap99' })).toEqual({ ok: false, refusal: 'access/not-found' })
  expect(await readMemberFile(ports, actor('sau'), { ...ofLanh, memberId: 'ap4-ba' })).toEqual({ ok: false, refusal: 'access/not-found' })
  expect(await readCommitteeBoard(ports, actor('phuoc'), { unitId: 'songsen' })).toEqual({ ok: false, refusal: 'access/not-found' })
})
