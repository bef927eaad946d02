import type { Place } from './head.ts'
import { headOf } from './head.ts'
import type { Meeting } from './meeting.ts'
import { presence } from './quorum.ts'
import { nameOf } from './roll-call.ts'
import { wallScene } from './scene.ts'
import { clockOf } from './speaking-clock.ts'
import type { ProjectorView } from './view.ts'

/** As many names as the wall has room for beside its message. */
const namesBeside = 5

/** What the hall sees: one message at a time. */
export function projectorView(meeting: Meeting, place: Place): ProjectorView {
  const speaker = meeting.status === 'OPEN' ? meeting.speakers.find(({ state }) => state === 'SPEAKING') : undefined
  return {
    ...headOf(meeting, place),
    presence: presence(meeting),
    capPercent: place.capPercent ?? null,
    scene: wallScene(meeting),
    speaking: speaker ? { name: nameOf(meeting, speaker.memberId), clock: clockOf(meeting, speaker) } : null,
    nextSpeakers: meeting.speakers
      .filter(({ state }) => state === 'WAITING')
      .slice(0, namesBeside)
      .map(({ memberId }) => nameOf(meeting, memberId)),
    speakerList: meeting.speakerList,
  }
}
