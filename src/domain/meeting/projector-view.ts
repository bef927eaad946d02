import { headOf } from './head.ts'
import type { Meeting } from './meeting.ts'
import { presence } from './quorum.ts'
import { nameOf } from './roll-call.ts'
import { sceneOf } from './scene.ts'
import type { Place, ProjectorView } from './view.ts'

/** As many names as the wall has room for beside its message. */
const namesBeside = 5

/** What the hall sees: one message at a time. */
export function projectorView(meeting: Meeting, place: Place): ProjectorView {
  const speaker = meeting.status === 'OPEN' ? meeting.speakers.find(({ state }) => state === 'SPEAKING') : undefined
  return {
    ...headOf(meeting, place),
    presence: presence(meeting),
    scene: sceneOf(meeting),
    speaking: speaker?.startedAt ? { name: nameOf(meeting, speaker.memberId), since: speaker.startedAt } : null,
    nextSpeakers: meeting.speakers
      .filter(({ state }) => state === 'WAITING')
      .slice(0, namesBeside)
      .map(({ memberId }) => nameOf(meeting, memberId)),
  }
}
