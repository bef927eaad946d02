import { fullAnswers } from '../../support/small-commune.ts'
import { anyMember, cellCommittee, cellMembers, except, signedIn, workingForUnit } from '../groups.ts'
import type { Area } from '../row.ts'

// What is one's own: to whoever belongs to the named cell it is there, to everybody else it is not.

const assessed = { ...fullAnswers(), registration: [], shortfalls: [] }
const noReflection = { text: {}, items: [], shortfalls: [], corrections: [] }
const noRegistration = { items: [], commitment: '' }
/** Of who has left the cell the notebook stays theirs; nothing new is written. */
const readers = [...cellMembers, 'moved'] as const

export const session: Area<'session'> = {
  me: { asks: () => undefined, may: signedIn },
  setTextSize: { asks: () => ({ percent: 120 }), may: signedIn },
  setLocale: { asks: () => ({ locale: 'en' }), may: signedIn },
  endAll: { asks: () => undefined, may: signedIn },
  openSlip: { asks: () => ({ code: 'ABCDEFGH2345' }), may: [], open: true, hidden: 'access/slip-unknown', why: 'the code is the right' },
  enrol: {
    asks: () => ({ code: 'ABCDEFGH2345', pin: '274913' }),
    may: [],
    open: true,
    hidden: 'access/slip-unknown',
    why: 'the code is the right',
  },
  setup: {
    asks: () => ({
      token: 'x'.repeat(32),
      organisationName: 'Tỉnh',
      communeName: 'Xã',
      name: 'Ai đó',
      cardNumber: '540123456',
      pin: '274913',
    }),
    ...{ may: [], open: true, hidden: 'access/setup-done', why: 'works once, by the link that an empty installation prints' },
  },
  pinResets: { asks: () => undefined, may: signedIn },
  seePinReset: { asks: ({ resetId }) => ({ resetId }), may: [], why: 'only of the member whose PIN it is' },
}

export const home: Area<'home'> = {
  calendar: { asks: ({ cellId }) => ({ cellId }), may: cellMembers },
  today: { asks: () => undefined, may: signedIn },
}

export const inbox: Area<'inbox'> = {
  list: { asks: () => undefined, may: signedIn },
  unread: { asks: () => undefined, may: signedIn },
  markRead: { asks: () => ({ key: null }), may: signedIn },
  pushKey: { asks: () => undefined, may: signedIn },
  subscribe: {
    asks: () => ({ endpoint: 'https://push.example/x', p256dh: 'p'.repeat(87), auth: 'a'.repeat(22), locale: 'vi' }),
    may: signedIn,
  },
  unsubscribe: { asks: () => ({ endpoint: 'https://push.example/x' }), may: signedIn },
}

export const assessment: Area<'assessment'> = {
  mine: { asks: ({ cellId, year }) => ({ cellId, year }), may: cellMembers },
  saveDraft: {
    asks: ({ cellId, year }) => ({ cellId, year, answers: assessed, draftVersion: 0 }),
    may: cellMembers,
    afterwards: ['self-assessment/already-handed-in'],
  },
  handIn: { asks: ({ cellId, year }) => ({ cellId, year, answers: assessed }), may: cellMembers },
  answerShortfall: {
    asks: ({ cellId, shortfallId }) => ({ cellId, shortfallId, answer: 'Tôi đã nộp đủ.' }),
    may: [],
    why: 'only of the member of whom it speaks',
  },
}

export const reflection: Area<'reflection'> = {
  mine: { asks: ({ cellId, month }) => ({ cellId, month }), may: cellMembers },
  saveDraft: { asks: ({ cellId, month }) => ({ cellId, month, answers: noReflection, draftVersion: 0 }), may: cellMembers },
  handIn: {
    asks: ({ cellId, month }) => ({ cellId, month, answers: noReflection, draftVersion: 0 }),
    may: cellMembers,
    afterwards: ['fields'],
  },
  recordOnPaper: { asks: ({ cellId, memberId, month }) => ({ cellId, memberId, month, text: 'Như đã viết.' }), may: cellCommittee },
  template: { asks: ({ unitId }) => ({ unitId }), may: workingForUnit },
  saveTemplate: { asks: ({ unitId }) => ({ unitId, saved: 0, topics: [] }), may: workingForUnit, afterwards: ['fields'] },
}

export const registration: Area<'registration'> = {
  mine: { asks: ({ cellId, year }) => ({ cellId, year }), may: cellMembers },
  saveDraft: { asks: ({ cellId, year }) => ({ cellId, year, answers: noRegistration, draftVersion: 0 }), may: cellMembers },
  handIn: { asks: ({ cellId, year }) => ({ cellId, year, answers: noRegistration, reason: '' }), may: cellMembers, afterwards: ['fields'] },
  ofCell: { asks: ({ cellId, year }) => ({ cellId, year }), may: cellCommittee },
  settle: {
    asks: ({ cellId, memberId, year }) => ({ cellId, year, approved: true, word: '', read: [{ memberId, version: 1 }] }),
    may: cellCommittee,
    afterwards: ['access/changed-meanwhile'],
  },
  remind: { asks: ({ cellId, year }) => ({ cellId, year }), may: cellCommittee },
  template: { asks: ({ unitId }) => ({ unitId }), may: workingForUnit },
  saveTemplate: {
    asks: ({ unitId }) => ({
      unitId,
      saved: 0,
      template: { suggestions: [], commitment: { withPost: 'Tôi cam kết.', withoutPost: 'Tôi cam kết.' } },
    }),
    may: workingForUnit,
  },
}

export const notebook: Area<'notebook'> = {
  mine: { asks: ({ cellId, year }) => ({ cellId, year }), may: readers },
  ofMember: { asks: ({ cellId, memberId, year }) => ({ cellId, memberId, year }), may: cellCommittee },
  search: { asks: () => ({ words: 'họp', kind: null, year: null }), may: anyMember },
  acknowledge: { asks: ({ entryId }) => ({ entryId }), may: ['member'], why: 'only in one’s own notebook' },
  correct: {
    asks: ({ entryId }) => ({ entryId, memberId: 'ap3-tam', text: 'Đọc là: ba.' }),
    may: cellCommittee,
    afterwards: ['entry/may-not-correct'],
    why: 'by the cell committee, beside a line of its own',
  },
}

export const book: Area<'book'> = {
  mine: { asks: () => undefined, may: anyMember },
  ofYear: { asks: ({ year }) => ({ year }), may: anyMember },
  report: {
    asks: () => ({ event: 'LOSS_REPORTED', text: 'Mất ở chợ.', responsibility: 'Tôi sơ ý.' }),
    may: anyMember,
    afterwards: ['book/none-issued'],
  },
  ofCell: { asks: ({ cellId }) => ({ cellId }), may: cellCommittee },
  issue: { asks: ({ cellId, memberId }) => ({ cellId, books: [{ memberId, number: 'ST-1' }] }), may: cellCommittee },
  confirm: {
    asks: ({ cellId, memberId }) => ({ cellId, memberId, word: 'Đã xem xét.' }),
    may: cellCommittee,
    afterwards: ['book/no-report'],
  },
  reissue: {
    asks: ({ cellId, memberId }) => ({ cellId, memberId, number: 'ST-2' }),
    may: cellCommittee,
    afterwards: ['book/not-confirmed'],
  },
}

export const followUp: Area<'followUp'> = {
  mine: { asks: () => undefined, may: anyMember },
  report: {
    asks: ({ cellId, shortfallId }) => ({ cellId, about: 'SHORTFALL', aboutId: shortfallId, text: 'Đã nộp.' }),
    may: [],
    why: 'only of the member of whom it speaks',
  },
  story: { asks: ({ shortfallId }) => ({ shortfallId }), may: cellCommittee, why: 'and the member of whom it speaks' },
}

export const appeal: Area<'appeal'> = {
  ask: {
    asks: ({ cellId, year }) => ({ cellId, year, reason: 'Xin xem lại.' }),
    may: readers,
    afterwards: ['appeal/no-result', 'appeal/already-open'],
  },
  withdraw: { asks: ({ cellId, year }) => ({ cellId, year }), may: readers, afterwards: ['appeal/none-open'] },
  answer: {
    asks: ({ cellId, year, appealId }) => ({ cellId, memberId: 'ap3-kiem', year, appealId, text: 'Giữ nguyên.' }),
    may: cellCommittee,
  },
}

export const reading: Area<'reading'> = {
  mine: { asks: () => undefined, may: anyMember },
  markRead: {
    asks: ({ packId }) => ({ packId, version: 1 }),
    may: except(anyMember, 'cellElsewhere'),
    why: 'whose cells the content is for',
  },
  ofUnit: { asks: ({ unitId }) => ({ unitId }), may: workingForUnit },
  history: { asks: ({ unitId, packId }) => ({ unitId, packId }), may: workingForUnit },
  publish: {
    asks: ({ unitId }) => ({ unitId, packId: null, saved: 0, part: '1', title: 'Mới', text: '# Mới\n\nChữ.', changed: '' }),
    may: workingForUnit,
  },
  withdraw: { asks: ({ unitId, packId }) => ({ unitId, packId, saved: 1, reason: 'Nhầm' }), may: workingForUnit },
}
