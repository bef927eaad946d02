import { unreachable } from '../result.ts'
import type { EventOf } from './event.ts'
import type { Meeting } from './meeting.ts'
import { replaceById } from './replace-by-id.ts'

type OpinionEvent = EventOf<'opinionSent' | 'opinionEdited' | 'opinionWithdrawn' | 'opinionTakenUp' | 'opinionMarked'>

/** The opinions that were sent and not withdrawn. */
export function evolveOpinions(meeting: Meeting, event: OpinionEvent): Meeting {
  const { opinions } = meeting
  switch (event.type) {
    case 'opinionSent': {
      const { type: _, at, stepId = null, key = null, ...said } = event
      return { ...meeting, opinions: [...opinions, { ...said, stepId, key, sentAt: at, takenUp: false, onWall: false, inMinutes: false }] }
    }
    case 'opinionEdited':
      return { ...meeting, opinions: replaceById(opinions, event.id, (one) => ({ ...one, text: event.text })) }
    case 'opinionWithdrawn':
      return { ...meeting, opinions: opinions.filter(({ id }) => id !== event.id) }
    case 'opinionTakenUp':
      return { ...meeting, opinions: replaceById(opinions, event.id, (one) => ({ ...one, takenUp: true })) }
    case 'opinionMarked':
      return { ...meeting, opinions: marked(meeting, event) }
    default:
      return unreachable(event)
  }
}

/** One opinion on the wall at a time. */
const marked = ({ opinions }: Meeting, { id, onWall, inMinutes }: EventOf<'opinionMarked'>): Meeting['opinions'] =>
  opinions.map((one) => {
    if (one.id === id) return { ...one, onWall, inMinutes, takenUp: one.takenUp || onWall || inMinutes }
    return onWall && one.onWall ? { ...one, onWall: false } : one
  })
