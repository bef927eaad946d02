import { chmod, writeFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { announceMeeting } from '#application/announce-meeting.ts'
import { assessmentYear } from '#application/assessment-year.ts'
import { commandMeeting } from '#application/command-meeting.ts'
import { liveMeetings, type MeetingDeps } from '#application/live-meetings.ts'
import { makeWallLink } from '#application/make-wall-link.ts'
import { planMeeting } from '#application/plan-meeting.ts'
import type { Ports } from '#application/ports.ts'
import { takeSeat } from '#application/take-seat.ts'
import { defaultRuleSet } from '#domain/classification/rule-set.ts'
import type { HallScript } from '../../hall/script.ts'
import { clock } from '../world.ts'
import { writeBooks } from './books.ts'
import { holdThematicMeeting, loadCampaign, thematicMeetings } from './campaigns.ts'
import { workAtCommitteeDesk } from './committee-desk.ts'
import { publishContent } from './content.ts'
import { hallPeople } from './hall-people.ts'
import { holdMeeting } from './hold-meeting.ts'
import { writeHonours } from './honours.ts'
import { mustBe } from './must-be.ts'
import { writeNorms } from './norms.ts'
import { commune, meetingCell, units, votedCells } from './organisation.ts'
import { writePastYears } from './past-years.ts'
import { type Population, populate } from './populate.ts'
import { planNextMonth, publishProgrammes } from './programmes.ts'
import { writeReflections } from './reflections.ts'
import { writeRegistrations } from './registrations.ts'
import { loadRemarks } from './remarks.ts'
import { type SignIn, signInsOf } from './sign-ins.ts'
import { writeTree } from './tree.ts'
import { writeUpward } from './upward.ts'
import { actorOf, writeReviews } from './write-reviews.ts'
import { writeYearEnd } from './year-end.ts'

export type LoadedDemo = { signIns: SignIn[] }

type Options = { ports: Ports; publicUrl: string; hallFile: string; say: (line: string) => void }

/** Loads the demo organisation into an empty database: dates are counted from today, and everything goes the way people go. */
export async function loadDemo({ ports, publicUrl, hallFile, say }: Options): Promise<LoadedDemo> {
  const year = assessmentYear(clock.today())
  say('Making up a province, a commune and five cells')
  const past = { ...ports, clock: clockDaysAgo(9) }
  const people = await populate(past)
  await ports.stores.ruleSets.save(commune, defaultRuleSet(year))
  say('Registering what everybody means to do')
  await writeRegistrations(past, people, year)
  say('Writing 63 self-assessments and the remarks on them')
  await writeReviews(past, people, year)
  say('Writing what cells sent up in a year, and the reviews of their norms')
  await Promise.all([writeUpward(ports, people), writeNorms(ports, people)])
  say('Publishing what to read, and the programmes of the months')
  await Promise.all([publishContent(ports, people), publishProgrammes(ports, people)])
  say('Holding the meetings of the four cells that have voted')
  await Promise.all(votedCells.map((cell) => heldBefore(ports, people, { ...cell, year })))
  say('Opening the campaign “Giữ trọn lời thề đảng viên”')
  await loadCampaign(ports, people)
  await writeBooks(ports, people, year)
  await writeReflections(ports, people)
  await loadRemarks(past, people)
  await writeYearEnd(past, people, year)
  await workAtCommitteeDesk(ports, people, year)
  say('Recording the decisions of five earlier years')
  await writePastYears(past, people, year)
  await writeHonours(past, people, year)
  await planNextMonth(ports, people)
  await writeTree(ports, people)
  const wallToken = await announceTheMeeting(ports, people, year)
  await writeHallScript(hallFile, { origin: publicUrl, wallToken, people: hallPeople(people) })
  return { signIns: signInsOf(publicUrl, people, wallToken) }
}

async function heldBefore(
  ports: Ports,
  people: Population,
  { cellId, daysAgo, levels, year }: (typeof votedCells)[number] & { year: number },
): Promise<void> {
  const members = levels.map((_, place) => people.members.get(`${cellId}-${place}`)).filter((one) => one !== undefined)
  for (const meeting of thematicMeetings.filter((one) => one.cellId === cellId))
    await holdThematicMeeting({ ...ports, clock: clockDaysAgo(meeting.daysAgo) }, members, meeting)
  const then = { ...ports, clock: clockDaysAgo(daysAgo) }
  const deps: MeetingDeps = { ports: then, meetings: liveMeetings(then, (milliseconds) => pause(milliseconds)) }
  const name = units.find((unit) => unit.id === cellId)?.shortName ?? ''
  await holdMeeting(deps, { people: members, levels, year, startsAt: then.clock.now(), title: titleOf(year), place: `Nhà văn hóa ${name}` })
}

/** The meeting that you will hold: announced for today, with its report; the wall's link goes to the projector and to the hall. */
async function announceTheMeeting(ports: Ports, people: Population, year: number): Promise<string> {
  const secretary = people.members.get('sau')
  if (!secretary) throw new Error('the demo has no secretary')
  const deps: MeetingDeps = { ports, meetings: liveMeetings(ports, (milliseconds) => pause(milliseconds)) }
  const plan = {
    cellId: meetingCell,
    kind: 'ANNUAL_REVIEW' as const,
    year,
    title: titleOf(year),
    place: 'Nhà văn hóa Ấp 3',
    startsAt: clock.now(),
    chairId: secretary.memberId,
  }
  const { meetingId } = mustBe(await planMeeting(deps, actorOf(secretary), plan))
  const seat = mustBe(await takeSeat(deps, actorOf(secretary), meetingId))
  mustBe(await commandMeeting(deps, seat, { type: 'writeReport', text: report }))
  mustBe(await announceMeeting(deps, seat))
  const { url } = mustBe(await makeWallLink(deps, seat))
  return url.split('#').at(-1) ?? ''
}

const titleOf = (year: number) => `Hội nghị kiểm điểm, xếp loại chất lượng năm ${year}`

const report =
  'Trong năm, chi bộ giữ nền nếp sinh hoạt hằng tháng; 100% đảng viên có đăng ký việc làm theo. Làm xong 1,2 km đường ấp, 46 hộ hiến đất. Còn hạn chế: báo cáo kênh nội đồng chưa đều, quỹ chi hội nông dân chưa công khai, có kỳ họp phần tự phê bình còn qua nhanh.'

/** The demo's past: the same clock, some days back. */
function clockDaysAgo(days: number) {
  const back = (at: number) => new Date(at - days * 86_400_000)
  return { now: () => back(Date.now()).toISOString(), today: clock.today }
}

async function writeHallScript(file: string, script: HallScript): Promise<void> {
  await writeFile(file, JSON.stringify(script, null, 2), { mode: 0o600 })
  await chmod(file, 0o600)
}
