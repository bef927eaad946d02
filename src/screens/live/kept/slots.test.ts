import { describe, expect, test } from 'vitest'
import { slotOf } from './slots.ts'

describe("A member's phone", () => {
  test('keeps each year of the notebook, and of the meetings the last one', () => {
    expect(slotOf('notebook.mine', '{"year":2025}')).not.toBe(slotOf('notebook.mine', '{"year":2026}'))
    expect(slotOf('meeting.phone', '{"meetingId":"ap3-1"}')).toBe(slotOf('meeting.phone', '{"meetingId":"ap3-2"}'))
  })

  test.each(['ballot.sheet', 'ballot.takePaper', 'ballot.printable', 'meeting.result', 'meeting.console', 'cell.desk', 'constructor'])(
    'keeps nothing of %s',
    (path) => {
      expect(slotOf(path, '{}')).toBeNull()
    },
  )
})
