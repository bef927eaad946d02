import type { SimpleCommand } from '#domain/meeting/command.ts'
import { cellMembers, inTheHall, steering } from '../groups.ts'
import type { Role } from '../roles.ts'
import type { Row, Told } from '../row.ts'
import type { Targets } from '../world.ts'

// meeting.command, one row for each thing that may be asked of an open meeting.

type Command<T> = Extract<SimpleCommand, { type: T }>
type Asked = { meetingId: string; command: SimpleCommand }
/** What is said beside its name. */
type Words<T> = Omit<Command<T>, 'type'>
type Given<T> = (at: Targets) => Words<T>
type Says = Omit<Row<Asked>, 'asks'> & { in?: 'meetingId' | 'overId' | 'signedId' | 'votingId' }

const hidden = 'meeting/not-found'
const hallBut = (may: readonly Role[]): Role[] => inTheHall.filter((role) => !may.includes(role))
const only = (may: readonly Role[], told: Told): Says => ({ may, but: { [told]: hallBut(may) }, hidden })
/** Whoever steers just now. */
const steered = only(['secretary'], 'meeting/not-steering')
const everybody: Says = { may: inTheHall, hidden }
const afterwards = (says: Says, ...codes: Told[]): Says => ({ ...says, afterwards: codes })
/** Of those of the hall who were called present. */
const present = inTheHall.filter((role) => role !== 'supervisor' && role !== 'probationer')
const presentOnly: Says = { may: present, but: { 'meeting/not-present': ['probationer'], 'meeting/not-convened': ['supervisor'] }, hidden }
/** A member's own phone, whether or not they were called present yet. */
const convened = only(cellMembers, 'meeting/not-convened')
/** Another's words: nobody here may. */
const ofOthers = (told: Told, above: Told): Says => ({ may: [], but: { [told]: cellMembers, [above]: ['supervisor'] }, hidden })
const ofSigners = only(['minuteTaker', 'secretary'], 'meeting/not-signer')
const withFloor: Says = only([...present, 'supervisor'], 'meeting/not-present')

const rows: { [T in SimpleCommand['type']]: [Given<T>, Says] } = {
  takeSteering: [() => ({}), only(steering, 'meeting/may-not-steer')],
  markPresent: [({ memberId }) => ({ memberId }), steered],
  markExcused: [({ memberId }) => ({ memberId, reason: 'Ốm' }), steered],
  markUnexcused: [({ memberId }) => ({ memberId }), steered],
  appointMinuteTaker: [({ memberId }) => ({ memberId }), steered],
  appointCountingTeam: [({ memberId }) => ({ headId: memberId, memberIds: [] }), steered],
  next: [() => ({}), steered],
  back: [() => ({}), steered],
  goTo: [({ stepId }) => ({ stepId, item: 0 }), steered],
  skipStep: [({ stepId }) => ({ stepId, reason: 'Hết giờ' }), steered],
  turnResultPage: [() => ({ page: 0 }), afterwards(steered, 'meeting/no-such-ballot')],
  undo: [() => ({ version: 1 }), afterwards(steered, 'meeting/nothing-to-undo')],
  pauseMeeting: [() => ({ reason: 'Nghỉ', until: null }), afterwards(steered, 'meeting/vote-open')],
  resumeMeeting: [() => ({}), steered],
  blankWall: [() => ({ on: true }), afterwards(steered, 'meeting/vote-open')],
  showResult: [() => ({ order: 'NAME', rows: null }), afterwards(steered, 'meeting/no-such-ballot')],
  passOnCounts: [
    ({ ballotId, memberId }) => ({ ballotId, memberIds: [memberId], reason: 'Đủ' }),
    { ...afterwards(steered, 'ballot/not-counted'), in: 'votingId' },
  ],
  signCount: [({ ballotId }) => ({ ballotId, digest: 'x' }), { ...afterwards(everybody, 'ballot/not-counted'), in: 'votingId' }],
  showShortfall: [({ shortfallId }) => ({ shortfallId, display: 'NAMED' }), steered],
  raiseShortfall: [({ memberId }) => ({ memberId, topic: 'UNITY', text: 'Vắng', cause: '', remedy: '', dueOn: null }), steered],
  concludeShortfall: [
    ({ shortfallId }) => ({ shortfallId, text: 'Rõ', remedy: 'Sửa', dueOn: null, followerId: null, state: 'CARRIED_OVER' }),
    steered,
  ],
  askToSpeak: [() => ({}), withFloor],
  withdrawFromSpeaking: [() => ({}), withFloor],
  inviteSpeaker: [({ speakerId }) => ({ speakerId }), steered],
  finishSpeaker: [({ speakerId }) => ({ speakerId }), steered],
  addSpeaker: [({ memberId }) => ({ memberId }), steered],
  orderSpeakers: [({ speakerId }) => ({ speakerIds: [speakerId] }), steered],
  stopSpeakerClock: [({ speakerId }) => ({ speakerId }), afterwards(steered, 'meeting/no-such-speaker')],
  runSpeakerClock: [({ speakerId }) => ({ speakerId }), afterwards(steered, 'meeting/no-such-speaker')],
  setSpeakingTime: [() => ({ seconds: 180 }), steered],
  closeSpeakerList: [() => ({}), steered],
  openSpeakerList: [() => ({}), steered],
  sendOpinion: [() => ({ text: 'Nhất trí', aboutMemberId: null }), convened],
  editOpinion: [({ opinionId }) => ({ opinionId, text: 'Khác' }), ofOthers('meeting/no-such-opinion', 'meeting/not-convened')],
  withdrawOpinion: [({ opinionId }) => ({ opinionId }), convened],
  takeUpOpinion: [({ opinionId }) => ({ opinionId }), steered],
  markOpinion: [({ opinionId }) => ({ opinionId, onWall: true, inMinutes: true }), steered],
  openVote: [() => ({ subject: 'OTHER', title: 'Khác' }), afterwards(steered, 'meeting/vote-open')],
  castOpenVote: [({ voteId }) => ({ voteId, choice: 'FOR' }), presentOnly],
  recordHand: [({ voteId, memberId }) => ({ voteId, memberId, choice: 'FOR' }), steered],
  closeOpenVote: [({ voteId }) => ({ voteId }), steered],
  assignTask: [({ memberId }) => ({ what: 'Đo đường', memberId, dueOn: null }), steered],
  removeTask: [({ taskId }) => ({ taskId }), steered],
  settleTask: [({ taskId }) => ({ taskId, done: true, word: '' }), afterwards(steered, 'meeting/no-such-task')],
  writePreviousResult: [() => ({ text: 'Đã làm' }), steered],
  writePetition: [() => ({ petitionId: null, from: 'Dân', text: 'Xin cầu', answer: '' }), steered],
  dropPetition: [({ petitionId }) => ({ petitionId }), steered],
  recordFees: [() => ({ paid: 5, owing: 0, note: '' }), steered],
  addGuest: [() => ({ name: 'Anh Ba', title: 'Trưởng ấp' }), steered],
  removeGuest: [({ guestId }) => ({ guestId }), steered],
  proposePraise: [({ memberId }) => ({ kind: 'PRAISE', memberId, reason: 'Tốt' }), presentOnly],
  withdrawPraise: [({ praiseId: proposalId }) => ({ proposalId }), only(['secretary'], 'meeting/no-such-proposal')],
  votePraise: [({ praiseId: proposalId }) => ({ proposalId, title: 'Biểu dương' }), afterwards(steered, 'meeting/vote-open')],
  writeReport: [() => ({ text: 'Báo cáo' }), steered],
  writeResolution: [() => ({ text: 'Nghị quyết' }), steered],
  writeConclusion: [() => ({ text: 'Kết luận' }), steered],
  returnMinutes: [() => ({ reason: 'Thiếu' }), { ...ofSigners, in: 'overId' }],
  writeAnnex: [() => ({ annexId: null, section: 'opening', wrong: 'a', right: 'b' }), { ...ofSigners, in: 'signedId' }],
  dropAnnex: [({ annexId }) => ({ annexId }), { ...ofSigners, in: 'signedId' }],
}

export const commands: Record<string, Row<Asked>> = Object.fromEntries(
  Object.entries(rows).map(([type, [given, { in: where = 'meetingId', ...says }]]) => [
    type,
    { ...says, asks: (at) => ({ meetingId: at[where], command: { type, ...(given as Given<'undo'>)(at) } as SimpleCommand }) },
  ]),
)
