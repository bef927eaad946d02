import type { Convened, Meeting } from './meeting.ts'
import type { Minutes, MinutesAttendance } from './minutes-shape.ts'
import { inRollCallOrder, isPresent } from './roll-call.ts'

/** Members convened by standing, and who came, who did not and why, by name (domain.md 2.5; rule 14). */
export function minutesAttendance(meeting: Meeting): Pick<Minutes, 'members' | 'attendance'> {
  const called = inRollCallOrder(meeting.convened)
  const own = called.filter(({ temporary }) => !temporary)
  const ofStanding = (list: Convened[], standing: Convened['standing']) => list.filter((one) => one.standing === standing).length
  const present = called.filter(({ memberId }) => isPresent(meeting, memberId))
  return {
    members: {
      total: own.length,
      official: ofStanding(own, 'OFFICIAL'),
      probationary: ofStanding(own, 'PROBATIONARY'),
      exempt: own.filter(({ exempt }) => exempt).length,
      temporary: called.length - own.length,
    },
    attendance: {
      present: {
        total: present.length,
        official: ofStanding(present, 'OFFICIAL'),
        probationary: ofStanding(present, 'PROBATIONARY'),
        names: present.map(({ name }) => name),
      },
      ...absences(meeting, called),
    },
  }
}

/** An exempt member who stays away is not absent. */
function absences(meeting: Meeting, called: Convened[]): Omit<MinutesAttendance, 'present'> {
  const expected = called.filter(({ memberId, exempt }) => !exempt && !isPresent(meeting, memberId))
  const excused = expected.flatMap(({ memberId, name }) => {
    const recorded = meeting.attendance[memberId]
    return recorded?.state === 'EXCUSED' ? [{ name, reason: recorded.reason }] : []
  })
  const unexcused = expected.filter(({ memberId }) => meeting.attendance[memberId]?.state !== 'EXCUSED').map(({ name }) => name)
  const exempt = called.filter((one) => one.exempt).map(({ memberId, name }) => ({ name, present: isPresent(meeting, memberId) }))
  return { excused, unexcused, exempt }
}
