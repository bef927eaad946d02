import { defaultForms, defaultTargets } from '#domain/campaign/default-plan.ts'
import { emptyReport } from '#domain/collective/review.ts'
import { aProgramme } from '../../support/programme-example.ts'
import { cardOf } from '../cast.ts'
import { anyMember, cellCommittee, except, readingAggregates, steering, workingForUnit } from '../groups.ts'
import type { Role } from '../roles.ts'
import type { Area } from '../row.ts'

// Desks above the cell. The committee of one organisation is a stranger at another's; an administrator reads no figures and no files.

const committee: readonly Role[] = ['grassroots']
const paper = { number: '60-QĐ/ĐU', decidedOn: '2026-12-05', signedBy: 'Nguyễn Thị Phước, Bí thư' }

export const committeeDesk: Area<'committee'> = {
  board: { asks: ({ unitId, year }) => ({ unitId, year }), may: committee },
  decisions: { asks: ({ unitId, year }) => ({ unitId, year }), may: committee },
  file: { asks: ({ unitId, memberId, year }) => ({ unitId, memberId, year }), may: committee },
  decide: {
    asks: ({ unitId, cellId, year }) => ({
      ...{ unitId, year, ...paper },
      items: [{ cellId, memberId: 'ap3-kiem', level: 'GOOD', reason: null, revokesId: null }],
    }),
    may: committee,
  },
  sendBack: {
    asks: ({ unitId, cellId, year }) => ({ unitId, year, reason: 'Xem lại', items: [{ cellId, memberId: 'ap3-kiem' }] }),
    may: committee,
  },
  withdrawSentBack: { asks: ({ unitId, cellId, sentBackId: id }) => ({ unitId, cellId, id, text: 'Thôi' }), may: committee },
}

export const commendation: Area<'commendation'> = {
  ofCell: { asks: ({ cellId, year }) => ({ cellId, year }), may: cellCommittee },
  ofUnit: { asks: ({ unitId, year }) => ({ unitId, year }), may: committee },
  file: { asks: ({ unitId, commendationId: id }) => ({ id, unitId }), may: committee },
  honours: { asks: ({ unitId, year }) => ({ unitId, year }), may: committee },
  certificate: { asks: ({ commendationId: id }) => ({ id }), may: [...committee, ...cellCommittee], why: 'and those who proposed it' },
  titles: { asks: ({ unitId }) => ({ unitId }), may: workingForUnit },
  propose: {
    asks: ({ cellId, unitId, year }) => ({
      ...{ fromUnitId: cellId, unitId: cellId, memberId: 'ap3-tam', title: 'excellent-year', year },
      papers: { submission: `Kính gửi ${unitId}`, excerpt: '', report: '' },
    }),
    may: cellCommittee,
    afterwards: ['commendation/not-eligible'],
  },
  move: {
    asks: ({ unitId, commendationId: id }) => ({ id, unitId, version: 1, move: { act: 'RETURN', word: 'Thiếu' } }),
    may: committee,
    afterwards: ['access/changed-meanwhile'],
  },
  decide: { asks: ({ unitId, commendationId }) => ({ unitId, ids: [commendationId], ...paper }), may: committee, afterwards: ['fields'] },
  revoke: { asks: ({ unitId, commendationId: id }) => ({ unitId, id, word: 'Sai', ...paper }), may: committee },
  saveTitles: { asks: ({ unitId }) => ({ unitId, version: 0, titles: [] }), may: workingForUnit },
}

const figures = { EXCELLENT: 1, GOOD: 4, SATISFACTORY: 0, NOT_COMPLETED: 0 }

export const collective: Area<'collective'> = {
  own: { asks: ({ unitId, year }) => ({ unitId, year }), may: committee },
  board: { asks: ({ unitId, year }) => ({ unitId, year }), may: committee },
  save: {
    asks: ({ cellId: unitId, year }) => ({ unitId, year, version: 1, report: emptyReport }),
    may: cellCommittee,
    afterwards: ['collective/already-handed-in'],
  },
  handIn: {
    asks: ({ cellId: unitId, year }) => ({ unitId, year, version: 1, report: { ...emptyReport, level: 'GOOD' } }),
    may: cellCommittee,
    afterwards: ['collective/already-handed-in'],
  },
  vote: {
    asks: ({ cellId: unitId, year }) => ({
      unitId,
      year,
      version: 1,
      side: 'own',
      vote: { figures, base: 5, heldOn: '2026-12-05', meeting: 'Họp' },
    }),
    may: cellCommittee,
  },
  decide: {
    asks: ({ unitId, year, cellId }) => ({
      unitId,
      year,
      ...paper,
      items: [{ unitId: cellId, level: 'GOOD', reason: null, revokesId: null }],
    }),
    may: committee,
  },
}

export const leader: Area<'leader'> = {
  page: { asks: ({ unitId, year }) => ({ unitId, year }), may: readingAggregates },
  asked: { asks: ({ unitId }) => ({ unitId, ask: 'not-met', period: null, under: null }), may: readingAggregates },
  week: { asks: ({ unitId }) => ({ unitId, day: null }), may: readingAggregates },
  remindAsked: { asks: ({ unitId }) => ({ unitId, ask: 'not-met', period: '2026-11', under: null }), may: readingAggregates },
  names: { asks: ({ unitId, campaignId }) => ({ unitId, campaignIds: [campaignId] }), may: readingAggregates },
}

export const report: Area<'report'> = {
  page: { asks: ({ unitId, year }) => ({ unitId, year }), may: readingAggregates, why: 'aggregates alone' },
  save: { asks: ({ unitId, year }) => ({ unitId, year, saved: 0, leftOut: [], words: {} }), may: committee },
}

export const unit: Area<'unit'> = { head: { asks: ({ unitId }) => ({ unitId }), may: workingForUnit } }

export const inspection: Area<'inspection'> = {
  ofUnit: { asks: ({ unitId }) => ({ unitId }), may: workingForUnit },
  give: {
    asks: ({ unitId, cellId }) => ({
      unitId,
      cardNumber: cardOf('tra'),
      cellIds: [cellId],
      number: '16-QĐ',
      validFrom: '2026-12-05',
      lastDay: '2026-12-09',
    }),
    may: workingForUnit,
  },
  revoke: { asks: ({ unitId, mandateId }) => ({ unitId, mandateId }), may: workingForUnit },
  open: { asks: ({ mandateId }) => ({ mandateId }), may: ['inspector'] },
  notebook: {
    asks: ({ mandateId, memberId, year }) => ({ mandateId, memberId, year }),
    may: ['inspector'],
    why: 'logged before anything is given',
  },
}

export const round: Area<'round'> = {
  ofUnit: { asks: ({ unitId }) => ({ unitId }), may: workingForUnit },
  read: { asks: ({ unitId, roundId }) => ({ unitId, roundId }), may: workingForUnit },
  open: {
    asks: ({ unitId }) => ({
      unitId,
      question: 'Gì nữa?',
      explanation: '',
      audience: 'SECRETARIES',
      deadline: '2026-12-31',
      atMost: null,
      named: false,
    }),
    may: workingForUnit,
  },
  group: {
    asks: ({ unitId, roundId }) => ({ unitId, roundId, act: { type: 'newGroup', title: 'In ấn', proposalIds: [] } }),
    may: workingForUnit,
  },
  change: { asks: ({ unitId, roundId }) => ({ unitId, roundId, change: { type: 'end' } }), may: workingForUnit },
  propose: {
    asks: ({ roundId }) => ({ roundId, text: 'Mở lớp' }),
    may: ['secretary', 'otherSecretary'],
    why: 'the round asks secretaries',
  },
  withdraw: {
    asks: ({ roundId }) => ({ roundId, proposalId: 'ap3-none' }),
    may: ['secretary', 'otherSecretary'],
    why: 'one’s own; again, nothing more',
  },
}

export const upward: Area<'upward'> = {
  mine: { asks: () => undefined, may: anyMember },
  ofCell: { asks: ({ cellId }) => ({ cellId }), may: cellCommittee },
  toUnit: { asks: ({ unitId }) => ({ unitId }), may: workingForUnit },
  ask: { asks: ({ cellId }) => ({ cellId, toUnitId: null, text: 'Bao giờ?', mayNameCell: true }), may: cellCommittee },
  answer: {
    asks: ({ unitId, cellId, questionId, questionVersion: version }) => ({ unitId, cellId, questionId, version, text: 'Quý I.' }),
    may: workingForUnit,
  },
  publish: {
    asks: ({ unitId, cellId, questionId, questionVersion: version }) => ({
      unitId,
      cellId,
      questionId,
      version,
      question: 'Khi nào?',
      answer: 'Quý I.',
    }),
    may: workingForUnit,
    afterwards: ['questions/not-answered'],
  },
}

const { title, items } = aProgramme()

export const programme: Area<'programme'> = {
  ofUnit: { asks: ({ unitId, year }) => ({ unitId, year }), may: workingForUnit },
  publish: {
    asks: ({ unitId }) => ({ unitId, month: '2027-01', saved: 0, title, items: [...items], changed: '' }) as never,
    may: workingForUnit,
  },
  withdraw: { asks: ({ unitId }) => ({ unitId, programmeId: 'senhong_2026_12', saved: 1, reason: 'Nhầm' }), may: workingForUnit },
  remind: { asks: ({ unitId }) => ({ unitId, programmeId: 'senhong_2026_12' }), may: workingForUnit },
  ofCell: { asks: ({ cellId }) => ({ cellId }), may: cellCommittee },
  take: {
    asks: ({ cellId, draftId: meetingId }) => ({ cellId, programmeId: 'senhong_2026_12', meetingId }),
    may: steering,
    but: { 'meeting/may-not-steer': ['committee'] },
  },
}

const plan = {
  ...{ name: 'Lời thề II', number: '1-KH', issuedOn: '2026-12-05', purpose: 'Tự soi.', startsOn: '2026-12-06', endsOn: '2026-12-31' },
  ...{ targets: defaultTargets, group: 'ALL' as const, forms: defaultForms },
}
const answers = { STRENGTHS: 'Giữ nền nếp.', SHORTCOMINGS: 'Ít phát biểu.', CAUSES: 'Ngại.', REMEDIES: 'Mỗi kỳ một ý kiến.' }
const promise = { kind: 'OATH' as const, madeOn: '2001-06-01', text: 'Tuyệt đối trung thành.' }
/** Members of cells that the campaign is for. */
const calledUpon = except(anyMember, 'cellElsewhere')

export const campaign: Area<'campaign'> = {
  ofUnit: { asks: ({ unitId }) => ({ unitId }), may: workingForUnit },
  atUnit: { asks: ({ unitId, campaignId }) => ({ unitId, campaignId }), may: workingForUnit },
  document: { asks: ({ campaignId }) => ({ campaignId }), may: workingForUnit },
  save: { asks: ({ unitId }) => ({ unitId, campaignId: null, version: 0, plan }) as never, may: workingForUnit },
  open: {
    asks: ({ unitId, campaignId }) => ({ unitId, campaignId, version: 2 }),
    may: workingForUnit,
    afterwards: ['campaign/not-a-draft'],
  },
  remindCells: { asks: ({ unitId, campaignId }) => ({ unitId, campaignId }), may: workingForUnit },
  close: {
    asks: ({ unitId, campaignId }) => ({ unitId, campaignId, version: 2, reasons: 'Hết hạn', conclusion: 'Tốt' }),
    may: workingForUnit,
  },
  ofCell: { asks: ({ cellId }) => ({ cellId }), may: cellCommittee },
  atCell: { asks: ({ cellId, campaignId }) => ({ cellId, campaignId }), may: cellCommittee },
  report: { asks: ({ cellId, campaignId }) => ({ cellId, campaignId, memberId: 'ap3-tam' }), may: cellCommittee },
  promisesOf: { asks: ({ cellId, memberId }) => ({ cellId, memberId }), may: cellCommittee },
  countMeeting: {
    asks: ({ cellId, campaignId, overId: meetingId }) => ({ cellId, campaignId, meetingId, counts: true }),
    may: cellCommittee,
    afterwards: ['campaign/meeting-does-not-count'],
  },
  remindMembers: { asks: ({ cellId, campaignId }) => ({ cellId, campaignId }), may: cellCommittee },
  recordPromiseFor: { asks: ({ cellId, memberId }) => ({ cellId, memberId, ...promise }), may: cellCommittee },
  mine: { asks: () => undefined, may: anyMember },
  ofMine: { asks: ({ campaignId }) => ({ campaignId }), may: calledUpon },
  saveDraft: {
    asks: ({ campaignId }) => ({ campaignId, answers, draftVersion: 0 }),
    may: calledUpon,
    afterwards: ['campaign/already-handed-in'],
  },
  handIn: { asks: ({ campaignId }) => ({ campaignId, answers }), may: calledUpon, afterwards: ['campaign/already-handed-in', 'fields'] },
  recordPromise: { asks: () => promise, may: anyMember },
}
