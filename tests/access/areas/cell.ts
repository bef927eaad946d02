import { administrators, anyMember, cellCommittee, cellMembers, steering, workingForUnit } from '../groups.ts'
import type { Area } from '../row.ts'
import { aNewCell } from '../world.ts'

// The desk of one cell: to everybody outside its committee there is no such cell.

const written = { topic: 'UNITY', text: 'Ít góp ý.', cause: 'Ngại va chạm.', remedy: 'Góp ý mỗi kỳ.', dueOn: null }

export const cell: Area<'cell'> = {
  desk: { asks: ({ cellId, year }) => ({ cellId, year }), may: cellCommittee },
  file: { asks: ({ cellId, memberId, year }) => ({ cellId, memberId, year }), may: cellCommittee },
  saveReview: {
    asks: ({ cellId, memberId, year }) => ({ cellId, memberId, year, remark: 'Tốt.', proposedLevel: 'GOOD', stateLevel: null, version: 0 }),
    may: cellCommittee,
  },
  shortfalls: { asks: ({ cellId, year }) => ({ cellId, year }), may: cellCommittee },
  saveShortfalls: {
    asks: ({ cellId, year, shortfallId: id }) => ({
      ...{ cellId, year },
      items: [{ id, onAgenda: false, agendaOrder: 0, display: 'SUMMARY', wallText: null, mergedIntoId: null }],
    }),
    may: cellCommittee,
  },
  addShortfall: { asks: ({ cellId, memberId, year }) => ({ cellId, memberId, year, ...written }), may: cellCommittee },
  nominate: { asks: ({ cellId, memberId, year }) => ({ cellId, memberId, year, reason: 'Giúp 9 hộ' }), may: cellCommittee },
  withdrawNomination: { asks: ({ cellId, memberId, year }) => ({ cellId, memberId, year }), may: cellCommittee },
  recordOnPaper: {
    asks: ({ cellId, memberId, year }) => ({ cellId, memberId, year, level: 'GOOD' }),
    may: cellCommittee,
    afterwards: ['self-assessment/already-handed-in'],
  },
  answerSentBack: { asks: ({ cellId, sentBackId: id }) => ({ cellId, id, text: 'Chi bộ giữ ý kiến.' }), may: cellCommittee },
  endSessions: { asks: ({ cellId, memberId }) => ({ cellId, memberId }), may: cellCommittee },
}

export const group: Area<'group'> = {
  ofCell: { asks: ({ cellId }) => ({ cellId }), may: cellCommittee },
  save: {
    asks: ({ cellId }) => ({ cellId, groupId: null, name: 'Tổ 2', headId: 'ap3-moi', memberIds: ['ap3-moi', 'ap3-thu'] }),
    may: cellCommittee,
  },
  dissolve: { asks: ({ cellId, groupId }) => ({ cellId, groupId }), may: cellCommittee },
}

export const remarks: Area<'remarks'> = {
  month: { asks: ({ cellId, month }) => ({ cellId, month }), may: cellCommittee },
  heads: { asks: ({ cellId, month }) => ({ cellId, month }), may: cellCommittee },
  save: {
    asks: ({ cellId, memberId, month }) => ({ cellId, memberId, month, text: 'Tốt.', proposes: null, reason: '', version: 0 }),
    may: cellCommittee,
  },
  enter: { asks: ({ cellId, month }) => ({ cellId, month, memberId: null }), may: cellCommittee, afterwards: ['remark/none'] },
  proposals: { asks: ({ meetingId }) => ({ meetingId }), may: cellCommittee },
}

export const help: Area<'help'> = {
  ofCell: { asks: ({ cellId }) => ({ cellId }), may: cellCommittee },
  mine: { asks: () => undefined, may: anyMember },
  open: {
    asks: ({ cellId, memberId }) => ({
      ...{ cellId, memberId, reason: 'Còn vắng họp.', helperIds: ['ap3-moi'] },
      steps: [{ what: 'Dự lớp', dueOn: '2027-03-01' }],
    }),
    may: cellCommittee,
  },
  change: {
    asks: ({ cellId, planId }) => ({ cellId, planId, act: { kind: 'addStep', what: 'Đọc', dueOn: '2027-03-02' } }),
    may: cellCommittee,
  },
}

export const deed: Area<'deed'> = {
  mine: { asks: ({ cellId, year }) => ({ cellId, year }), may: cellMembers },
  ofCell: { asks: ({ cellId, year }) => ({ cellId, year }), may: cellCommittee },
  propose: { asks: ({ cellId, memberId }) => ({ cellId, memberId, text: 'Vớt người', doneOn: '2026-08-02' }), may: cellMembers },
  settle: { asks: ({ cellId, deedId }) => ({ cellId, deedId, confirmed: true, word: '', meetingId: null }), may: cellCommittee },
}

const sheet = { templateUnitId: '', templateVersion: 1, points: {}, tasks: { all: null, onTime: null, exceeded: null } }

export const year: Area<'year'> = {
  mine: { asks: ({ cellId, year }) => ({ cellId, year }), may: cellMembers },
  ofMember: { asks: ({ cellId, memberId, year }) => ({ cellId, memberId, year }), may: cellCommittee },
  myScores: { asks: ({ cellId, year }) => ({ cellId, year }), may: cellMembers },
  scoresOf: { asks: ({ cellId, memberId, year }) => ({ cellId, memberId, year }), may: cellCommittee },
  saveScores: { asks: ({ cellId, memberId, year }) => ({ cellId, memberId, year, sheet, version: 0 }), may: cellCommittee },
}

export const norms: Area<'norms'> = {
  ofCell: { asks: ({ cellId, year }) => ({ cellId, year }), may: cellCommittee },
  ofUnit: { asks: ({ unitId, year }) => ({ unitId, year }), may: workingForUnit },
  set: {
    asks: ({ cellId }) => ({ cellId, saved: 1, title: 'Chuẩn mực', rhythm: 'WEEKLY', norms: [{ id: null, text: 'Đúng giờ' }] }),
    may: cellCommittee,
  },
  review: {
    asks: ({ cellId }) => ({ cellId, heldOn: '2026-12-05', marks: [], word: '', named: [] }),
    may: cellCommittee,
    afterwards: ['norms/mark-missing'],
  },
  openQuarter: { asks: ({ cellId, year }) => ({ cellId, year, quarter: 4, focus: 'Đúng giờ' }), may: cellCommittee },
  closeQuarter: {
    asks: ({ cellId, year }) => ({ cellId, year, quarter: 4, lessons: '', nextFocus: '' }),
    may: cellCommittee,
    afterwards: ['norms/quarter-not-open'],
  },
}

export const changes: Area<'changes'> = {
  ofUnit: { asks: ({ unitId }) => ({ unitId }), may: administrators },
  preview: { asks: ({ unitId }) => aNewCell(unitId), may: administrators },
  make: { asks: ({ unitId }) => ({ ...aNewCell(unitId, '078'), number: '', decidedOn: null, note: '' }), may: administrators },
  withdraw: { asks: ({ unitId, changeId }) => ({ unitId, changeId }), may: administrators },
  transfers: { asks: ({ cellId: unitId }) => ({ unitId }), may: [...steering, ...administrators] },
  transferable: { asks: ({ cellId }) => ({ cellId }), may: [...steering, ...administrators] },
  openMatters: { asks: ({ cellId, memberId }) => ({ cellId, memberId }), may: [...steering, ...administrators] },
  askTransfer: {
    asks: ({ cellId }) => ({
      ...{ cellId, memberId: 'ap3-moi', kind: 'OFFICIAL', toCellId: 'ap4', place: '', number: '13-GT', on: '2026-12-05', until: null },
    }),
    may: [...steering, ...administrators],
  },
  receive: {
    asks: ({ cellId }) => ({
      ...{
        cellId,
        name: 'Mai Thị Mận',
        cardNumber: '919999',
        phone: null,
        bornOn: null,
        admittedOn: '2010-11-01',
        officialOn: '2011-11-01',
      },
      ...{ workKind: 'OUTSIDE', place: 'Huyện khác', number: '1-GT', on: '2026-12-05', until: null, temporary: false },
    }),
    may: administrators,
  },
  settleTransfer: {
    asks: ({ transferId }) => ({ transferId, accept: true, word: '' }),
    may: ['otherSecretary', ...administrators],
    why: 'by whoever speaks for the receiving cell',
    hidden: 'transfer/not-found',
  },
  withdrawTransfer: { asks: ({ transferId }) => ({ transferId }), may: [...steering, ...administrators], hidden: 'transfer/not-found' },
  returnTransfer: {
    asks: ({ transferId }) => ({ transferId, on: '2026-12-05' }),
    may: ['otherSecretary', ...steering, ...administrators],
    hidden: 'transfer/not-found',
    afterwards: ['transfer/not-temporary'],
  },
}
