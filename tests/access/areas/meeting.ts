import { cellCommittee, cellMembers, inTheHall, steering } from '../groups.ts'
import type { Role } from '../roles.ts'
import type { Area, Row } from '../row.ts'

// A meeting: to whoever has no seat in it there is no such meeting. Who sits in the hall knows that it is there and is refused in words.

const hidden = 'meeting/not-found'
const invitation = { title: 'Sinh hoạt', place: 'Nhà văn hóa', startsAt: '2026-12-06T00:30:00.000Z', chairId: 'ap3-sau' }
/** Only whoever steers just now. */
const steers: readonly Role[] = ['secretary']
const hallBut = (...may: readonly Role[]): Role[] => inTheHall.filter((role) => !may.includes(role))
/** Read by the committee and the wall's operator alone, and not said to be there to anybody else of the hall. */
const console: { may: readonly Role[]; hidden: 'meeting/not-found' } = { may: cellCommittee, hidden }

const steered = { may: steers, but: { 'meeting/not-steering': hallBut(...steers) }, hidden } as const
/** Before it opens: by whoever may steer; refused in words to everybody else who was invited. */
const steerable = { may: steering, but: { 'meeting/may-not-steer': hallBut(...steering) }, hidden } as const
/** A draft is the committee's: to the others of the hall it is not there yet. */
const ofDraft: Pick<Row<never>, 'may' | 'but' | 'hidden'> = { may: steering, but: { 'meeting/may-not-steer': ['committee'] }, hidden }
const atTheDoor = ofDraft

export const meeting: Area<'meeting'> = {
  plan: {
    asks: ({ cellId, year }) => ({ cellId, kind: 'REGULAR', year, ...invitation }),
    may: cellCommittee,
  },
  change: { asks: ({ announcedId: meetingId }) => ({ meetingId, ...invitation }), ...steerable },
  agenda: { asks: ({ draftId: meetingId }) => ({ meetingId }), may: cellCommittee, hidden },
  arrangeAgenda: {
    asks: ({ draftId: meetingId }) => ({ meetingId, edition: 0, steps: [] }),
    ...ofDraft,
    afterwards: ['agenda/step-missing'],
  },
  removeMaterial: { asks: ({ draftId: meetingId, materialId }) => ({ meetingId, materialId }), ...ofDraft },
  announce: { asks: ({ draftId: meetingId }) => ({ meetingId }), ...ofDraft },
  cancel: { asks: ({ announcedId: meetingId }) => ({ meetingId, reason: 'Bão' }), ...steerable },
  invitation: { asks: ({ announcedId: meetingId }) => ({ meetingId }), may: inTheHall, hidden },
  reply: { asks: ({ announcedId: meetingId }) => ({ meetingId, answer: 'COMING', reason: '' }), may: inTheHall, hidden },
  replies: { asks: ({ announcedId: meetingId }) => ({ meetingId }), ...console },
  invitationSheets: { asks: ({ announcedId: meetingId }) => ({ meetingId }), ...console },
  door: { asks: ({ meetingId }) => ({ meetingId }), may: steering, hidden },
  admit: { asks: ({ meetingId }) => ({ meetingId, code: 'ABCD' }), ...atTheDoor, afterwards: ['meeting/unknown-invitation'] },
  undoAdmission: { asks: ({ meetingId, memberId }) => ({ meetingId, memberId }), ...atTheDoor },
  open: { asks: ({ announcedId: meetingId }) => ({ meetingId }), ...steerable },
  command: {
    asks: ({ meetingId }) => ({ meetingId, command: { type: 'next' } }),
    ...steered,
    why: 'each command has a row of its own below',
  },
  checkIn: {
    asks: ({ meetingId }) => ({ meetingId, code: '000000', phone: 'CAN_VOTE' }),
    may: inTheHall,
    afterwards: ['meeting/wrong-code'],
    hidden,
  },
  phone: { asks: ({ meetingId }) => ({ meetingId }), may: inTheHall, hidden },
  people: { asks: ({ meetingId }) => ({ meetingId }), may: inTheHall, hidden },
  mine: { asks: ({ meetingId }) => ({ meetingId }), may: inTheHall, hidden },
  console: { asks: ({ meetingId }) => ({ meetingId }), ...console },
  screen: { asks: ({ meetingId }) => ({ meetingId }), may: inTheHall, hidden },
  projector: {
    asks: ({ revokedToken: token }) => ({ token }),
    may: [],
    open: true,
    hidden,
    why: 'the link is the right: this one was revoked',
  },
  makeWallLink: { asks: ({ meetingId }) => ({ meetingId }), ...console },
  revokeWallLinks: { asks: ({ meetingId }) => ({ meetingId }), ...console },
  close: { asks: ({ meetingId }) => ({ meetingId }), ...steered, afterwards: ['meeting/vote-open'] },
  confirm: { asks: ({ overId: meetingId }) => ({ meetingId }), may: steering, afterwards: ['entry/nothing-to-confirm'], hidden },
  minutes: { asks: ({ overId: meetingId }) => ({ meetingId }), may: inTheHall, hidden },
  result: {
    asks: ({ votingId: meetingId, ballotId }) => ({ meetingId, ballotId }),
    may: inTheHall,
    afterwards: ['ballot/not-counted'],
    hidden,
  },
}

const writers: readonly Role[] = ['minuteTaker', ...steering]
const signers: readonly Role[] = ['minuteTaker', ...steers]
const signed = { may: signers, but: { 'meeting/not-signer': hallBut(...signers) }, hidden } as const

export const minutes: Area<'minutes'> = {
  draft: {
    asks: ({ overId: meetingId }) => ({ meetingId }),
    may: inTheHall,
    hidden,
    why: 'while the meeting runs only of who writes them',
  },
  saveText: {
    asks: ({ overId: meetingId }) => ({ meetingId, section: 'opening', text: 'Chào cờ.', version: 0 }),
    may: writers,
    but: { 'minutes/not-writer': hallBut(...writers) },
    hidden,
  },
  sign: { asks: ({ overId: meetingId }) => ({ meetingId }), ...signed },
  signAnnex: { asks: ({ signedId: meetingId, annexId }) => ({ meetingId, annexId }), ...signed },
  score: { asks: ({ overId: meetingId }) => ({ meetingId }), may: inTheHall, hidden },
  saveScore: {
    asks: ({ overId: meetingId }) => ({ meetingId, lines: [] }),
    may: steers,
    but: { 'score/not-yours': hallBut(...steers) },
    afterwards: ['score/incomplete'],
    hidden,
  },
  send: {
    asks: ({ signedId: meetingId }) => ({ meetingId }),
    ...{ may: ['minuteTaker', ...steering], but: { 'meeting/not-signer': hallBut('minuteTaker', ...steering) }, hidden },
  },
  received: { asks: ({ unitId }) => ({ unitId }), may: ['grassroots'] },
  sent: { asks: ({ unitId, signedId: meetingId }) => ({ unitId, meetingId }), may: ['grassroots'] },
}

const ofBallot = 'ballot/unknown'
/** Official members of the hall, who vote. */
const voters = cellMembers.filter((role) => role !== 'probationer')
const blinded = `${'B'.repeat(341)}A`

const handingOut: readonly Role[] = ['counter', ...steers]
const counting = { may: handingOut, but: { 'ballot/not-on-counting-team': hallBut(...handingOut) }, hidden: ofBallot } as const
/** Counting is the team's alone: whoever steers enters no figures. */
const team = { may: ['counter'], but: { 'ballot/not-on-counting-team': hallBut('counter') }, hidden: ofBallot } as const

export const ballot: Area<'ballot'> = {
  preview: { asks: ({ meetingId }) => ({ meetingId, kind: 'CLASSIFICATION' }), may: cellCommittee, hidden },
  open: {
    asks: ({ meetingId }) => ({ meetingId, kind: 'REHEARSAL', reason: null }),
    may: steers,
    but: { 'ballot/not-steering': hallBut(...steers) },
    afterwards: ['meeting/vote-open'],
    hidden,
  },
  close: { asks: ({ ballotId }) => ({ ballotId }), ...steered, hidden: ofBallot },
  count: { asks: ({ ballotId }) => ({ ballotId }), ...steered, hidden: ofBallot, afterwards: ['ballot/not-closed'] },
  cancel: { asks: ({ ballotId }) => ({ ballotId, reason: 'Làm lại' }), ...steered, hidden: ofBallot },
  takePaper: {
    asks: ({ ballotId }) => ({ ballotId, blinded }),
    may: voters,
    but: { 'ballot/not-official': ['probationer', 'supervisor'] },
    afterwards: ['ballot/marked-for-paper'],
    hidden: ofBallot,
  },
  reportRecount: {
    asks: ({ ballotId }) => ({ ballotId, agreed: true }),
    may: inTheHall,
    afterwards: ['ballot/not-counted'],
    hidden: ofBallot,
  },
  handPrinted: { asks: ({ ballotId }) => ({ ballotId, memberId: 'ap3-tam' }), ...counting },
  takeBackPrinted: { asks: ({ ballotId }) => ({ ballotId, memberId: 'ap3-tam' }), ...counting },
  enterPrinted: {
    asks: ({ ballotId }) => ({ ballotId, collected: 3, invalid: 0, tally: {} }),
    ...team,
    afterwards: ['ballot/more-collected-than-issued'],
  },
  withdrawPrinted: { asks: ({ ballotId }) => ({ ballotId, enteredBy: null }), ...counting, afterwards: ['ballot/not-closed'] },
  printedState: {
    asks: ({ ballotId }) => ({ ballotId }),
    may: ['counter', ...cellCommittee],
    but: { 'ballot/not-on-counting-team': hallBut('counter', ...cellCommittee) },
    hidden: ofBallot,
  },
  printable: { asks: ({ ballotId }) => ({ ballotId }), may: ['counter', ...cellCommittee], hidden: ofBallot },
  printablePreview: { asks: ({ meetingId }) => ({ meetingId, kind: 'CLASSIFICATION' }), may: ['counter', ...cellCommittee], hidden },
  sheet: { asks: ({ ballotId }) => ({ ballotId }), may: inTheHall, hidden: ofBallot },
}
