import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MeetingDeps } from '#application/live-meetings.ts'
import type { Ports } from '#application/ports.ts'
import { readUnitCampaign, readUnitCampaigns } from '#application/read-unit-campaigns.ts'
import { addDays } from '#domain/organization/civil-date.ts'
import type { Member } from '#domain/organization/types.ts'
import { holdThematicMeeting, loadCampaign, thematicMeetings } from '#server/demo/campaigns.ts'
import { commune } from '#server/demo/organisation.ts'
import { type Population, populate } from '#server/demo/populate.ts'
import { actorOf } from '#server/demo/write-reviews.ts'
import { chance, clock, digests } from '#server/world.ts'
import { openPostgres } from './worlds.ts'

type World = Awaited<ReturnType<typeof openPostgres>>

let world: World
let ports: Ports
let people: Population
const today = clock.today()

beforeAll(async () => {
  world = await openPostgres()
  ports = portsOn(world)
  people = await populate(ports)
  for (const meeting of thematicMeetings) {
    const back = (at: number) => new Date(at - meeting.daysAgo * 86_400_000).toISOString()
    const then = { ...ports, clock: { now: () => back(Date.now()), today: clock.today } }
    await holdThematicMeeting(then, membersOf(meeting.cellId), meeting)
  }
  await loadCampaign(ports, people)
  await letLifeHappen()
})
afterAll(() => world.close())

const membersOf = (cellId: string) => [...people.members.values()].filter((one) => one.cellId === cellId)

const coverage = async () => {
  const actor = actorOf(people.committee)
  const list = await readUnitCampaigns(ports, actor, { unitId: commune })
  const campaignId = (list.ok && list.value.campaigns[0]?.campaignId) || ''
  const page = await readUnitCampaign(ports, actor, { unitId: commune, campaignId })
  if (!page.ok) throw new Error(page.refusal)
  return { campaignId, rows: page.value.rows }
}

test('every coverage figure of the demo organisation is what SQL written from scratch counts: a moved member, an exempt one and one away among them', async () => {
  const { campaignId, rows } = await coverage()
  const counted = await world.database.pool.query<Counted>(COUNTED, [commune, campaignId, today])
  const ours = rows.filter((row) => row.isCell).map(({ unitId, figures }) => ({ cell: unitId, ...figuresOf(figures) }))
  expect(ours.toSorted((a, b) => (a.cell < b.cell ? -1 : 1))).toEqual(counted.rows)
  // The organisation as a whole is the sum of its cells, and of what the demo is about.
  const total = rows[0]
  for (const key of ['asked', 'reported', 'leaders', 'away', 'exempt', 'met'] as const)
    expect(total && figuresOf(total.figures)[key], key).toBe(counted.rows.reduce((sum, row) => sum + row[key], 0))
  expect(total?.figures).toMatchObject({ cells: 5, cellsMet: 3, notChairedByHead: 1 })
  expect(total?.figures.excluded).toEqual({ EXEMPT: 1, AWAY: 1, SUSPENDED: 1, ELSEWHERE: 1, GUEST: 1, OTHER_GROUP: 0 })
})

test('each quarter counts the cells that met in it', async () => {
  const { campaignId, rows } = await coverage()
  const counted = await world.database.pool.query<{ quarter: string; cells: number }>(QUARTERS, [campaignId])
  const ours = Object.entries(rows[0]?.figures.quarters ?? {}).filter(([, cells]) => cells > 0)
  expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(counted.rows.map(({ quarter, cells }) => [quarter, cells])))
})

/** One exempt, one away, one suspended, one temporarily in a neighbouring cell, one a guest from elsewhere, one who moved after reporting. */
async function letLifeHappen(): Promise<void> {
  const { members } = ports.stores
  const nth = (cellId: string, place: number) => membersOf(cellId)[place]?.memberId ?? ''
  const from = addDays(today, -10)
  await members.saveStatus({ memberId: nth('ap1', 4), kind: 'EXEMPT', from, to: null })
  await members.saveStatus({ memberId: nth('ap1', 5), kind: 'AWAY', from, to: null })
  await members.saveStatus({ memberId: nth('ap1', 6), kind: 'AWAY', from: addDays(today, -90), to: from })
  await members.saveStatus({ memberId: nth('ap2', 3), kind: 'SUSPENDED', from, to: null })
  await members.saveStatus({ memberId: nth('ap2', 4), kind: 'SICK', from, to: null })
  await members.saveStatus({ memberId: nth('ap4', 2), kind: 'AWAY', from, to: null })
  await joins(nth('ap4', 2), 'thcs', { membership: 'TEMPORARY', joinedOn: from })
  await joins(nth('ap2', 2), 'ap4', { joinedOn: from })
  const moved = await members.find('ap2', nth('ap2', 2))
  if (moved) await members.save({ ...moved.member, leftOn: from })
  await ports.stores.people.save({ id: 'guest', name: 'Khách', cardNumber: 'GUEST1', phone: null, bornOn: null })
  await joins(nth('ap4', 3), 'ap1', { personId: 'guest', membership: 'TEMPORARY', joinedOn: from })
}

async function joins(memberId: string, cellId: string, over: Partial<Member>): Promise<void> {
  const known = await ports.stores.members.find(memberId.split('-')[0] ?? '', memberId)
  if (known) await ports.stores.members.save({ ...known.member, id: `${cellId}-${chance.id()}`, cellId, hasPost: false, ...over })
}

type Counted = {
  cell: string
  asked: number
  reported: number
  leaders: number
  leadersReported: number
  exempt: number
  away: number
  meetings: number
  notChaired: number
  met: number
}

type Figures = Awaited<ReturnType<typeof coverage>>['rows'][number]['figures']

const figuresOf = (one: Figures): Omit<Counted, 'cell'> => ({
  asked: one.asked,
  reported: one.reported,
  leaders: one.leaders,
  leadersReported: one.leadersReported,
  exempt: one.excluded.EXEMPT,
  away: one.excluded.AWAY,
  meetings: one.meetings,
  notChaired: one.notChairedByHead,
  met: one.cellsMet,
})

/** Written from the words of 262-KH/HU, not from the program: who belongs to a cell today, less the exempt, the suspended and those out of the commune. */
const COUNTED = `
WITH RECURSIVE unit AS (
  SELECT "id", "isCell" FROM "OrgUnit" WHERE "id" = $1 AND daterange("validFrom", "validTo") @> $3::date
  UNION ALL
  SELECT below."id", below."isCell" FROM "OrgUnit" below JOIN unit ON below."parentId" = unit."id"
  WHERE daterange(below."validFrom", below."validTo") @> $3::date
), cell AS (SELECT "id" FROM unit WHERE "isCell"
), belongs AS (
  SELECT m."cellId", m."id", m."personId", m."membership", m."hasPost",
    EXISTS (SELECT FROM "MemberStatus" s WHERE s."memberId" = m."id" AND s."kind" = 'EXEMPT' AND daterange(s."validFrom", s."validTo") @> $3::date) AS exempt,
    EXISTS (SELECT FROM "MemberStatus" s WHERE s."memberId" = m."id" AND s."kind" = 'SUSPENDED' AND daterange(s."validFrom", s."validTo") @> $3::date) AS suspended,
    EXISTS (SELECT FROM "MemberStatus" s WHERE s."memberId" = m."id" AND s."kind" = 'AWAY' AND daterange(s."validFrom", s."validTo") @> $3::date) AS away
  FROM "Member" m JOIN cell ON cell."id" = m."cellId"
  WHERE daterange(m."joinedOn", m."leftOn") @> $3::date AND m."admittedOn" <= $3::date
), home AS (SELECT * FROM belongs WHERE "membership" = 'PRIMARY'
), guest AS (SELECT * FROM belongs WHERE "membership" = 'TEMPORARY'
), asked AS (
  SELECT "cellId", "personId", "hasPost" FROM home WHERE NOT exempt AND NOT suspended AND NOT away
  UNION ALL
  SELECT guest."cellId", guest."personId", guest."hasPost" FROM guest JOIN home USING ("personId")
  WHERE home.away AND NOT home.exempt AND NOT home.suspended
), judged AS (
  SELECT asked."cellId",
    asked."hasPost" OR EXISTS (SELECT FROM "Position" p WHERE p."personId" = asked."personId" AND p."role" NOT IN ('SUPERVISOR', 'ADMINISTRATOR')
      AND daterange(p."validFrom", p."validTo") @> $3::date) AS leads,
    asked."personId" IN (SELECT m."personId" FROM "CampaignReport" r JOIN "Member" m ON m."cellId" = r."cellId" AND m."id" = r."memberId"
      WHERE r."campaignId" = $2 AND r."handedIn" IS NOT NULL) AS reported
  FROM asked
), meeting AS (SELECT * FROM "CampaignMeeting" WHERE "campaignId" = $2 AND "heldOn" IS NOT NULL)
SELECT cell."id" AS cell,
  (SELECT count(*)::int FROM judged WHERE "cellId" = cell."id") AS asked,
  (SELECT count(*)::int FROM judged WHERE "cellId" = cell."id" AND reported) AS reported,
  (SELECT count(*)::int FROM judged WHERE "cellId" = cell."id" AND leads) AS leaders,
  (SELECT count(*)::int FROM judged WHERE "cellId" = cell."id" AND leads AND reported) AS "leadersReported",
  (SELECT count(*)::int FROM home WHERE "cellId" = cell."id" AND exempt) AS exempt,
  (SELECT count(*)::int FROM home WHERE "cellId" = cell."id" AND away AND NOT exempt AND NOT suspended
    AND "personId" NOT IN (SELECT "personId" FROM guest)) AS away,
  (SELECT count(*)::int FROM meeting WHERE "cellId" = cell."id") AS meetings,
  (SELECT count(*)::int FROM meeting WHERE "cellId" = cell."id" AND NOT "headChaired") AS "notChaired",
  (SELECT least(count(*), 1)::int FROM meeting WHERE "cellId" = cell."id") AS met
FROM cell ORDER BY cell."id"`

const QUARTERS = `SELECT to_char("heldOn", 'YYYY"-Q"Q') AS quarter, count(DISTINCT "cellId")::int AS cells
  FROM "CampaignMeeting" WHERE "campaignId" = $1 AND "heldOn" IS NOT NULL GROUP BY 1`

function portsOn({ stores }: World): Ports {
  const silent = () => {}
  const absent = () => {
    throw new Error('no figure needs it')
  }
  return {
    stores,
    clock,
    chance,
    digests,
    publisher: { meetingChanged: silent, turnoutChanged: silent, recountsChanged: silent, sessionsEnded: silent, wallLinksRevoked: silent },
    room: { phonesConnected: absent, health: absent },
    passwords: { hash: async (pin) => `hash of ${pin}`, verify: absent },
    keys: {} as Ports['keys'],
    safety: { secureOrigin: true, unsafeSettings: async () => [] },
    addresses: {} as MeetingDeps['ports']['addresses'],
    push: null,
    demo: true,
  }
}
