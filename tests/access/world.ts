import { memoryStores } from '#adapters/memory/memory-stores.ts'
import { copyOf, emptyTables, type Tables } from '#adapters/memory/tables.ts'
import { appRouter } from '#adapters/trpc/router.ts'
import type { Actor } from '#application/actor.ts'
import { attachMaterial } from '#application/attach-material.ts'
import { liveMeetings, type MeetingDeps } from '#application/live-meetings.ts'
import type { Stores } from '#application/ports/stores.ts'
import type { Ports } from '#application/ports.ts'
import { takeSeat } from '#application/take-seat.ts'
import type { SimpleCommand } from '#domain/meeting/command.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { chance } from '#server/world.ts'
import { busyCommune } from '../support/busy-commune.ts'
import { aHall, must } from '../support/cell-hall.ts'
import { anOpinion, year } from '../support/small-commune.ts'
import { bringEverybody, cardOf } from './cast.ts'
import { personOf, type Role } from './roles.ts'

/** What the questions of the table are about; each id of the cell, or of the organisation above it. */
export type Targets = Awaited<ReturnType<typeof fillWorld>>['targets']

export type World = { deps: MeetingDeps; targets: Targets; as: (person: string | null) => Caller }
export type Caller = ReturnType<typeof appRouter.createCaller>

/** Of whom a call says that it comes. */
export const actorOf = (personId: string): Actor => ({ kind: 'actor', personId, name: personId, sessionNumber: 1 })

export const callerOf = (deps: MeetingDeps, personId: string | null): Caller =>
  appRouter.createCaller({ ...deps, actor: personId === null ? null : actorOf(personId), isAway: async () => false, requestId: 'asked' })

export const personIn = (role: Role): string | null => (role === 'nobody' ? null : personOf[role])

/** One cell with something on every desk: made once, then taken up again from its tables as often as a question would change it. */
export async function makeWorld() {
  const tables = emptyTables()
  const { ports, targets } = await fillWorld((clock) => memoryStores({ ...clock, tables }))
  const now = ports.clock.now()
  return { targets, begin: () => beginFrom(copyOf(tables), ports, now), untouched: tables }
}

/** The same world in stores of somebody else's; what a question changes there stays changed. */
export async function makeWorldIn(stores: Stores): Promise<MadeWorld> {
  const { deps, targets } = await fillWorld(() => stores)
  return { targets, begin: () => ({ ...deps, tables: nothingInMemory }), untouched: nothingInMemory }
}

const nothingInMemory = emptyTables()

export type MadeWorld = Awaited<ReturnType<typeof makeWorld>>

function beginFrom(tables: Tables, made: Ports, now: string): MeetingDeps & { tables: Tables } {
  const ports = { ...made, stores: memoryStores({ now: () => now, tables }) }
  return { ports, meetings: liveMeetings(ports, async () => {}), tables }
}

/** The busy commune on the evening of its review: one meeting planned, one announced, one open with its ballot, one over, one signed. */
async function fillWorld(open: Parameters<typeof busyCommune>[0]) {
  const commune = await busyCommune(open)
  await bringEverybody(commune, '2026-12-05')
  const hall = await aHall({ chance }, commune)
  const { deps, ports } = hall
  const as = (personId: string | null) => callerOf(deps, personId)
  const desks = await fillDesks(as, ports)
  const signed = await heldMeeting(as, 'Sinh hoạt tháng 10')
  await as('thu').minutes.sign({ meetingId: signed })
  await as('sau').minutes.sign({ meetingId: signed })
  const { annexId } = await annexOf(deps, as, signed)
  await as('sau').minutes.send({ meetingId: signed })
  const over = await heldMeeting(as, 'Sinh hoạt tháng 11')
  const announced = await plannedMeeting(as, 'Sinh hoạt tháng 12')
  await as('sau').meeting.announce({ meetingId: announced })
  const draft = await plannedMeeting(as, 'Chuyên đề quý IV')
  const materialId = await materialOf(deps, draft)
  const voting = await votingMeeting(deps, as)
  const running = await runningMeeting(deps, as)
  const elsewhere = await fillElsewhere(as)
  const targets = {
    ...{ cellId: 'ap3', otherCellId: 'ap4', unitId: 'senhong', memberId: 'ap3-lanh', personId: 'lanh', year, month: '2026-12' },
    ...desks,
    ...{ signedId: signed, annexId, overId: over, announcedId: announced, draftId: draft, materialId, ...voting, ...running },
    campaignId: commune.campaignId,
    roundId: commune.roundId,
    elsewhere,
  }
  return { ports, deps, targets }
}

type As = World['as']

async function plannedMeeting(as: As, title: string): Promise<string> {
  const plan = { cellId: 'ap3', kind: 'REGULAR' as const, year, title, place: 'Nhà văn hóa', chairId: 'ap3-sau' }
  return (await as('sau').meeting.plan({ ...plan, startsAt: '2026-12-05T00:30:00.000Z' })).meetingId
}

const official = ['sau', 'loan', 'ut', 'tam', 'lanh', 'moi', 'thu', 'kiem']

async function openedMeeting(as: As, meetingId: string): Promise<(command: SimpleCommand) => Promise<unknown>> {
  const say = (command: SimpleCommand) => as('sau').meeting.command({ meetingId, command })
  await as('sau').meeting.announce({ meetingId })
  await as('sau').meeting.open({ meetingId })
  for (const key of official) await say({ type: 'markPresent', memberId: `ap3-${key}` })
  await say({ type: 'appointMinuteTaker', memberId: 'ap3-thu' })
  return say
}

/** Held to its end and closed; its minutes wait for both signatures. */
async function heldMeeting(as: As, title: string): Promise<string> {
  const meetingId = await plannedMeeting(as, title)
  const say = await openedMeeting(as, meetingId)
  const atLastStep = async () => (await as('sau').meeting.console({ meetingId })).view.steps.at(-1)?.state === 'NOW'
  while (!(await atLastStep())) await say({ type: 'next' })
  await say({ type: 'writeConclusion', text: 'Chi bộ nhất trí.' })
  await as('sau').meeting.close({ meetingId })
  return meetingId
}

async function annexOf(deps: MeetingDeps, as: As, meetingId: string): Promise<{ annexId: string }> {
  const command = { type: 'writeAnnex' as const, annexId: null, section: 'opening', wrong: '19 giờ', right: '19 giờ 30' }
  await as('thu').meeting.command({ meetingId, command })
  const meeting = await deps.meetings.load(meetingId)
  return { annexId: meeting?.annexes.at(-1)?.id ?? '' }
}

async function materialOf(deps: MeetingDeps, meetingId: string): Promise<string> {
  const seat = must(await takeSeat(deps, actorOf('sau'), meetingId))
  const meeting = await deps.meetings.load(meetingId)
  const content = new TextEncoder().encode('%PDF-1.4 tài liệu')
  const entryId = meeting?.steps.at(-1)?.id ?? ''
  return must(await attachMaterial(deps, seat, { entryId, name: 'Tài liệu.pdf', type: 'application/pdf', content })).materialId
}

/** The review with its paper ballot open, and its counting team. */
async function votingMeeting(deps: MeetingDeps, as: As) {
  const plan = { cellId: 'ap3', kind: 'ANNUAL_REVIEW' as const, year, title: 'Kiểm điểm năm 2026', place: 'Nhà văn hóa' }
  const { meetingId } = await as('sau').meeting.plan({ ...plan, chairId: 'ap3-sau', startsAt: '2026-12-05T00:30:00.000Z' })
  const say = await openedMeeting(as, meetingId)
  await say({ type: 'appointCountingTeam', headId: 'ap3-kiem', memberIds: ['ap3-moi'] })
  while (stepOf(await deps.meetings.load(meetingId)) !== 'BALLOTS') await say({ type: 'next' })
  const paperVoters = ['moi', 'tam', 'lanh'].map((key) => `ap3-${key}`)
  const { ballotId } = await as('sau').ballot.open({ meetingId, kind: 'REHEARSAL', reason: null, paperVoters })
  return { votingId: meetingId, ballotId }
}

/** A meeting that runs: someone has asked to speak, an opinion, a task, a petition, a guest, praise, and an open vote. */
async function runningMeeting(deps: MeetingDeps, as: As) {
  const meetingId = await plannedMeeting(as, 'Sinh hoạt bất thường')
  const say = await openedMeeting(as, meetingId)
  await say({ type: 'appointCountingTeam', headId: 'ap3-kiem', memberIds: [] })
  const { url: revoked } = await as('sau').meeting.makeWallLink({ meetingId })
  await as('sau').meeting.revokeWallLinks({ meetingId })
  const { url: wall } = await as('sau').meeting.makeWallLink({ meetingId })
  await as('lanh').meeting.command({ meetingId, command: { type: 'sendOpinion', text: 'Nhất trí.', aboutMemberId: null } })
  await as('lanh').meeting.command({ meetingId, command: { type: 'askToSpeak' } })
  await say({ type: 'assignTask', what: 'Đo lại đường', memberId: 'ap3-lanh', dueOn: null })
  await say({ type: 'writePetition', petitionId: null, from: 'Hội Nông dân', text: 'Xin làm cầu', answer: '' })
  await say({ type: 'addGuest', name: 'Chị Hoa', title: 'Bí thư chi đoàn' })
  await say({ type: 'proposePraise', kind: 'PRAISE', memberId: 'ap3-tam', reason: 'Giúp ba hộ nghèo' })
  await say({ type: 'openVote', subject: 'OTHER', title: 'Chọn bí thư chi đoàn' })
  const meeting = await deps.meetings.load(meetingId)
  if (!meeting) throw new Error('the meeting is there')
  const last = (rows: readonly { id: string }[]): string => rows.at(-1)?.id ?? ''
  return {
    ...{ meetingId, wallToken: tokenIn(wall), revokedToken: tokenIn(revoked), stepId: last(meeting.steps) },
    ...{ opinionId: last(meeting.opinions), speakerId: last(meeting.speakers), voteId: last(meeting.openVotes) },
    ...{ taskId: last(meeting.tasks), petitionId: last(meeting.petitions), guestId: last(meeting.guests), praiseId: last(meeting.praise) },
  }
}

const tokenIn = (url: string): string => url.split('#')[1] ?? ''

type Loaded = Awaited<ReturnType<MeetingDeps['meetings']['load']>>
const stepOf = (meeting: Loaded) => meeting?.steps.find(({ id }) => id === meeting.currentStepId)?.kind

/** The same things of another cell and of another organisation: what a caller could mix into a question about Ấp 3. */
async function fillElsewhere(as: As) {
  const [cellId, unitId, memberId] = ['ap4', 'ladang', 'ap4-ba']
  const plan = { cellId, kind: 'REGULAR' as const, year, title: 'Sinh hoạt Ấp 4', place: 'Nhà văn hóa', chairId: 'ap4-hai' }
  const { meetingId } = await as('hai').meeting.plan({ ...plan, startsAt: '2026-12-05T00:30:00.000Z' })
  await as('hai').meeting.announce({ meetingId })
  const { deedId } = await as('ba').deed.propose({ cellId, memberId, text: 'Hiến đất', doneOn: '2026-08-02' })
  const steps = [{ what: 'Dự lớp', dueOn: '2027-03-01' }]
  const { planId } = await as('hai').help.open({ cellId, memberId, reason: 'Vắng họp.', helperIds: ['ap4-tu'], steps })
  const written = { topic: 'UNITY', text: 'Ít góp ý.', cause: 'Ngại.', remedy: 'Góp ý.', dueOn: null }
  const { shortfallId } = await as('tu').cell.addShortfall({ cellId, memberId, year, ...written })
  const { groupId } = await as('hai').group.save({ cellId, groupId: null, name: 'Tổ 1', headId: memberId, memberIds: [memberId] })
  const pack = { unitId, packId: null, saved: 0, part: '1' as const, title: 'Khác', text: '# Khác\n\nChữ.', changed: '' }
  const { packId } = await as('xa').reading.publish(pack)
  const mandate = { unitId, cellIds: ['ap9'], number: '1-QĐ', cardNumber: cardOf('cham'), validFrom: '2026-12-01', lastDay: '2026-12-31' }
  const { mandateId } = await as('xa').inspection.give(mandate)
  const round = {
    unitId,
    question: 'Gì?',
    explanation: '',
    audience: 'SECRETARIES' as const,
    deadline: '2026-12-31',
    atMost: null,
    named: false,
  }
  const { roundId } = await as('xa').round.open(round)
  await as('hai').pinReset.ask({ unitId: cellId, personId: 'ba' })
  const [reset] = (await as('hai').pinReset.at({ unitId: cellId })).resets
  const { changeId } = await as('tuan').changes.make({ ...aNewCell(unitId), number: '', decidedOn: null, note: '' })
  const things = { deedId, planId, shortfallId, groupId, packId, mandateId, roundId, resetId: reset?.resetId ?? '', changeId }
  return { cellId, unitId, memberId, personId: 'ong', meetingId, ...things }
}

/** Something to answer on each desk. */
async function fillDesks(as: As, ports: Ports) {
  const [cellId, unitId, memberId] = ['ap3', 'senhong', 'ap3-lanh']
  const { stores } = ports
  const { deedId } = await as('tam').deed.propose({ cellId, memberId, text: 'Hiến 200 m² đất', doneOn: '2026-08-02' })
  const step = { what: 'Dự lớp bồi dưỡng', dueOn: '2027-03-01' }
  const plan = { cellId, memberId: 'ap3-tam', reason: 'Còn vắng họp.', helperIds: ['ap3-ut'], steps: [step] }
  const { planId } = await as('sau').help.open(plan)
  const { shortfallId } = await as('ut').cell.addShortfall({
    ...{ cellId, memberId, year, topic: 'RESPONSIBILITY', text: 'Chậm nộp đảng phí.', cause: 'Bận.', remedy: 'Nộp trước ngày 5.' },
    ...{ dueOn: '2027-02-01', onAgenda: true },
  })
  const given = { unitId, cellIds: [cellId], number: '15-QĐ/UBKT' }
  const mandate = { ...given, cardNumber: cardOf('tra'), validFrom: '2026-12-01', lastDay: '2026-12-31' }
  const { mandateId } = await as('phuoc').inspection.give(mandate)
  const past = { ...given, cardNumber: cardOf('cham'), validFrom: '2026-11-01', lastDay: '2026-12-04' }
  const { mandateId: pastMandateId } = await as('phuoc').inspection.give(past)
  const opinion = { ...anOpinion('ap3-kiem', { proposal: 'GOOD' }), at: '2026-12-04T03:00:00.000Z' }
  const { body: _words, ...line } = opinion as Extract<NotebookEntry, { kind: 'CELL_OPINION' }>
  await stores.notebooks.append([
    opinion,
    { ...line, id: 'ap3-kiemconfirmed', aboutId: null, kind: 'CONFIRMATION', body: { entryIds: [opinion.id], minutes: null } },
  ])
  const pack = { unitId, packId: null, saved: 0, part: '1' as const, title: 'Lời thề', text: '# Lời thề\n\nToàn văn.', changed: '' }
  const { packId } = await as('phuoc').reading.publish(pack)
  await as('sau').upward.ask({ cellId, toUnitId: null, text: 'Khi nào có sổ mới?', mayNameCell: true })
  const question = (await stores.questions.toUnit(unitId)).find(({ text }) => text === 'Khi nào có sổ mới?')
  await as('kiem').appeal.ask({ cellId, year, reason: 'Xin xem lại mức đề nghị.' })
  const appeal = (await stores.notebooks.entries(cellId, 'ap3-kiem', year)).find(({ kind }) => kind === 'APPEAL')
  const entry = (await stores.notebooks.entries(cellId, 'ap3-tam', year)).find(({ kind }) => kind === 'CELL_OPINION')
  return {
    ...{
      deedId,
      planId,
      shortfallId,
      mandateId,
      pastMandateId,
      packId,
      questionId: question?.id ?? '',
      questionVersion: question?.version ?? 0,
    },
    ...{ appealId: appeal?.id ?? '', entryId: entry?.id ?? '' },
    ...(await fillRegisters(as, ports)),
  }
}

/** What waits for a second word: a PIN to be reset, a member on the way, a change of the tree, a level sent back. */
async function fillRegisters(as: As, { stores }: Ports) {
  const [cellId, unitId] = ['ap3', 'senhong']
  await as('loan').pinReset.ask({ unitId: cellId, personId: 'lanh' })
  const [reset] = (await as('loan').pinReset.at({ unitId: cellId })).resets
  const way = { kind: 'OFFICIAL' as const, toCellId: 'ap4', place: '', number: '12-GT', on: '2026-12-05', until: null }
  await as('sau').changes.askTransfer({ cellId, memberId: 'ap3-lanh', ...way })
  const [transfer] = (await as('hai').changes.transfers({ unitId: 'ap4' })).transfers
  const { changeId } = await as('tri').changes.make({ ...aNewCell(unitId), number: '', decidedOn: null, note: '' })
  const { groupId } = await as('sau').group.save({
    cellId,
    groupId: null,
    name: 'Tổ 1',
    headId: 'ap3-tam',
    memberIds: ['ap3-tam', 'ap3-lanh'],
  })
  await as('phuoc').committee.sendBack({ unitId, year, reason: 'Chưa rõ.', items: [{ cellId, memberId: 'ap3-tam' }] })
  const [sentBack] = await stores.sentBack.ofCells([cellId], year)
  const [commendation] = await stores.commendations.at([unitId], year)
  return {
    ...{ resetId: reset?.resetId ?? '', transferId: transfer?.id ?? '', changeId, groupId, sentBackId: sentBack?.id ?? '' },
    commendationId: commendation?.id ?? '',
  }
}

/** A cell to be founded next year. */
export const aNewCell = (unitId: string, code = '077') => ({
  unitId,
  on: '2027-01-01',
  change: {
    kind: 'FOUNDED' as const,
    unit: {
      ...{ id: 'new1', parentId: unitId, type: 'CELL', code, name: 'Chi bộ Ấp 7', shortName: 'Ấp 7', grassroots: false },
      ...{ isCell: true, cellType: null },
    },
  },
})
