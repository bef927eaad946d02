import { expectedOn, type NotExpected } from '#domain/notebook/expected-in-month.ts'
import { standingOn } from '#domain/organization/standing.ts'
import type { CivilDate, Member, MemberStatus, Standing } from '#domain/organization/types.ts'
import { asksGroup, type CampaignPlan, type ReportGroup, reportGroupOf } from './plan.ts'

/**
 * Why a member of a cell is not among those asked, counted apart. AWAY: temporarily transferred out of the organisation. ELSEWHERE:
 * temporarily in another of its cells, and counted there. GUEST: here for a time, counted by the own cell or by no cell of this
 * organisation. OTHER_GROUP: the campaign asks only members with a post, or only those without.
 */
export type Excluded = 'EXEMPT' | 'AWAY' | 'SUSPENDED' | 'ELSEWHERE' | 'GUEST' | 'OTHER_GROUP'

export const exclusions = ['EXEMPT', 'AWAY', 'SUSPENDED', 'ELSEWHERE', 'GUEST', 'OTHER_GROUP'] as const satisfies readonly Excluded[]

/** A membership as it is put before the count. `office`: the person holds an office of a cell or committee on that day. */
export type CampaignMember = { member: Member; statuses: readonly MemberStatus[]; office: boolean }

/** Where a person counts. `excluded` null: is asked. */
export type Placed = {
  cellId: string
  memberId: string
  personId: string
  name: string
  standing: Standing
  group: ReportGroup
  excluded: Excluded | null
}

/**
 * Everybody who belongs to these cells on the day, and whether they are asked: official and probationary members, "trừ đảng viên được miễn
 * sinh hoạt Đảng, đảng viên chuyển sinh hoạt Đảng tạm thời ra ngoài đảng bộ huyện" (262-KH/HU). Given the memberships of all cells of the
 * campaign, whoever moved counts once, in the cell of that day; whoever is temporarily in another of these cells counts there.
 */
export function placePeople(files: readonly CampaignMember[], campaign: Pick<CampaignPlan, 'group'>, on: CivilDate): Placed[] {
  const here = files.flatMap((file) => hereOn(file, on))
  const hosts = hostsOf(here)
  const away = new Set(
    here.filter(({ why, file }) => why === 'AWAY' && hosts.has(file.member.personId)).map((one) => one.file.member.personId),
  )
  const asked = new Set<string>()
  return here.map(({ file, why }) => {
    const { member } = file
    const { cellId, id: memberId, personId, name } = member
    const isHost = away.has(personId) && hosts.get(personId) === memberId
    const group = reportGroupOf({ hasPost: member.hasPost || file.office })
    const reason = isHost ? null : reasonOf(why, away.has(personId))
    // Two memberships of one day are an error of the record: the person still counts once.
    const excluded = reason ?? (asked.has(personId) ? 'ELSEWHERE' : asksGroup(campaign, group) ? null : 'OTHER_GROUP')
    if (excluded === null) asked.add(personId)
    return { cellId, memberId, personId, name, standing: standingOn(member, on) ?? 'PROBATIONARY', group, excluded }
  })
}

type Here = { file: CampaignMember; why: Exclude<NotExpected, 'NOT_HERE'> | null }

function hereOn(file: CampaignMember, on: CivilDate): Here[] {
  const asked = expectedOn(file.member, file.statuses, on)
  if (asked.expected) return [{ file, why: null }]
  return asked.why === 'NOT_HERE' ? [] : [{ file, why: asked.why }]
}

/** Of each person, the one temporary membership that would count, by member id. */
const hostsOf = (here: readonly Here[]): Map<string, string> =>
  new Map(here.filter(({ why }) => why === 'TEMPORARY').map(({ file }) => [file.member.personId, file.member.id]))

function reasonOf(why: Here['why'], isHosted: boolean): Excluded | null {
  if (why === 'TEMPORARY') return 'GUEST'
  return why === 'AWAY' && isHosted ? 'ELSEWHERE' : why
}
