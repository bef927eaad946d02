import { z } from 'zod'
import type { SimpleCommand } from '#domain/meeting/command.ts'
import { choice, day, identifier as id, mayBeEmpty, moment, text } from './fields.ts'

const count = z.int({ error: 'field/out-of-range' }).min(0, 'field/out-of-range').max(1000, 'field/out-of-range')
const yes = z.boolean({ error: 'field/not-a-choice' })
const votes = choice('FOR', 'AGAINST', 'ABSTAIN')
const display = choice('NAMED', 'SUMMARY')
const state = choice('OPEN', 'REMEDIED', 'CARRIED_OVER')
const dueOn = day.nullable()

const of = <const T extends string, S extends z.ZodRawShape>(type: T, shape: S) => z.strictObject({ type: z.literal(type), ...shape })

/** Reasons, conclusions and resolutions may arrive empty: that they must not be is a rule of the meeting, with a sentence of its own. */
export const meetingCommand = z.discriminatedUnion('type', [
  of('takeSteering', {}),
  of('markPresent', { memberId: id }),
  of('markExcused', { memberId: id, reason: mayBeEmpty(1000) }),
  of('markUnexcused', { memberId: id }),
  of('appointMinuteTaker', { memberId: id }),
  of('appointCountingTeam', { headId: id, memberIds: z.array(id).max(15) }),
  of('next', { from: z.strictObject({ stepId: id, item: count }).optional() }),
  of('back', {}),
  of('goTo', { stepId: id, item: count }),
  of('skipStep', { stepId: id, reason: mayBeEmpty(1000) }),
  of('turnResultPage', { page: count }),
  of('undo', { version: z.int({ error: 'field/out-of-range' }).min(1, 'field/out-of-range') }),
  of('pauseMeeting', { reason: mayBeEmpty(300), until: moment.nullable() }),
  of('resumeMeeting', {}),
  of('blankWall', { on: yes }),
  of('showResult', { order: choice('NAME', 'LEVEL'), rows: count.nullable() }),
  of('passOnCounts', { ballotId: id, memberIds: z.array(id).min(1, 'field/required').max(200), reason: mayBeEmpty(1000) }),
  of('signCount', { ballotId: id, digest: text(100) }),
  of('showShortfall', { shortfallId: id, display }),
  of('raiseShortfall', { memberId: id, topic: text(60), text: text(4000), cause: mayBeEmpty(4000), remedy: mayBeEmpty(4000), dueOn }),
  of('concludeShortfall', { shortfallId: id, text: mayBeEmpty(4000), remedy: mayBeEmpty(4000), dueOn, followerId: id.nullable(), state }),
  of('askToSpeak', {}),
  of('withdrawFromSpeaking', {}),
  of('inviteSpeaker', { speakerId: id }),
  of('finishSpeaker', { speakerId: id }),
  of('addSpeaker', { memberId: id }),
  of('orderSpeakers', { speakerIds: z.array(id).max(500) }),
  of('stopSpeakerClock', { speakerId: id }),
  of('runSpeakerClock', { speakerId: id }),
  of('setSpeakingTime', { seconds: z.int({ error: 'field/out-of-range' }).nullable() }),
  of('closeSpeakerList', {}),
  of('openSpeakerList', {}),
  of('sendOpinion', { text: text(1000), aboutMemberId: id.nullable(), key: id.optional() }),
  of('editOpinion', { opinionId: id, text: text(1000) }),
  of('withdrawOpinion', { opinionId: id }),
  of('takeUpOpinion', { opinionId: id }),
  of('markOpinion', { opinionId: id, onWall: yes, inMinutes: yes }),
  of('openVote', { subject: choice('AGENDA', 'RESOLUTION', 'OTHER'), title: text(300) }),
  of('castOpenVote', { voteId: id, choice: votes }),
  of('recordHand', { voteId: id, memberId: id, choice: votes }),
  of('closeOpenVote', { voteId: id }),
  of('assignTask', { what: text(1000), memberId: id, dueOn }),
  of('removeTask', { taskId: id }),
  of('settleTask', { taskId: id, done: yes, word: mayBeEmpty(1000) }),
  of('writePreviousResult', { text: mayBeEmpty(20_000) }),
  of('writePetition', { petitionId: id.nullable(), from: mayBeEmpty(300), text: mayBeEmpty(4000), answer: mayBeEmpty(4000) }),
  of('dropPetition', { petitionId: id }),
  of('recordFees', { paid: count, owing: count, note: mayBeEmpty(1000) }),
  of('addGuest', { name: text(200), title: text(300) }),
  of('removeGuest', { guestId: id }),
  of('proposePraise', { kind: choice('PRAISE', 'REMINDER'), memberId: id, reason: mayBeEmpty(1000) }),
  of('withdrawPraise', { proposalId: id }),
  of('votePraise', { proposalId: id, title: text(300) }),
  of('writeReport', { text: mayBeEmpty(20_000) }),
  of('writeResolution', { text: mayBeEmpty(20_000) }),
  of('writeConclusion', { text: mayBeEmpty(20_000) }),
  of('returnMinutes', { reason: mayBeEmpty(1000) }),
  of('writeAnnex', { annexId: id.nullable(), section: id, wrong: mayBeEmpty(4000), right: mayBeEmpty(4000) }),
  of('dropAnnex', { annexId: id }),
])

/** Both ways: the wire knows every simple command and no other. A difference does not compile. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
export const commandsAgree: Same<z.infer<typeof meetingCommand>, SimpleCommand> = true
