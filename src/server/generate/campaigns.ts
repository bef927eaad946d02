import { defaultForms, defaultTargets } from '#domain/campaign/default-plan.ts'
import type { CampaignPlan } from '#domain/campaign/plan.ts'
import { reportGroupOf } from '#domain/campaign/plan.ts'
import { addDays, addMonths, civilDate, daysBetween, yearOf } from '#domain/organization/civil-date.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import type { Bulk } from './bulk.ts'
import { type Making, onDay } from './making.ts'
import type { Held } from './meetings.ts'
import { byMember } from './notebook-rows.ts'
import { isActiveOn } from './people.ts'
import { provinceId } from './units.ts'

export type MadeCampaign = CampaignPlan & { id: string }

/** One that is over, two years ago, and one that runs since last quarter. */
export function openCampaigns(bulk: Bulk, today: CivilDate): MadeCampaign[] {
  const before = yearOf(today) - 2
  const campaigns = [
    campaign('dot1', 'Giữ trọn lời thề đảng viên', { startsOn: civilDate(before, 4, 1), endsOn: civilDate(before, 9, 30) }),
    campaign('dot2', 'Nêu gương, tự soi, tự sửa', { startsOn: addMonths(today, -4), endsOn: addMonths(today, 2) }),
  ]
  for (const { id, startsOn, endsOn, ...plan } of campaigns) {
    const closing = {
      at: onDay(addDays(endsOn, 5), '02:00'),
      byName: 'Tỉnh ủy',
      on: addDays(endsOn, 5),
      rows: [],
      reasons: 'Một số chi bộ báo cáo chậm.',
      conclusion: '',
    }
    const isOver = endsOn < today
    const data = { ...plan, openedAt: onDay(startsOn, '01:00'), closing: isOver ? closing : null }
    bulk.add('Campaign', { id, unitId: provinceId, data, status: isOver ? 'CLOSED' : 'OPEN', startsOn, endsOn, version: 2 })
  }
  return campaigns
}

const campaign = (id: string, name: string, period: { startsOn: CivilDate; endsOn: CivilDate }): MadeCampaign => ({
  ...{ id, name, ...period, number: '262-KH/TU', issuedOn: period.startsOn, purpose: 'Mỗi đảng viên tự soi lại lời thề khi vào Đảng.' },
  ...{ targets: defaultTargets, group: 'ALL', forms: defaultForms },
})

/** The reports of a cell's members, and its thematic meetings that count. */
export function joinCampaigns(making: Making, campaigns: readonly MadeCampaign[], thematic: readonly Held[]): void {
  for (const one of campaigns) {
    report(making, one)
    for (const { id, on } of thematic.filter((held) => held.on >= one.startsOn && held.on <= one.endsOn))
      making.bulk.add('CampaignMeeting', { cellId: making.cell.plan.id, campaignId: one.id, meetingId: id, headChaired: true, heldOn: on })
  }
}

function report(
  { bulk, book, cell, chance, today, diligence }: Making,
  { id: campaignId, name, startsOn, endsOn, forms }: MadeCampaign,
): void {
  const asked = cell.people.filter((one) => isActiveOn(one, endsOn < today ? endsOn : today))
  for (const member of asked) {
    const on = addDays(startsOn, chance.between(5, daysBetween(startsOn, endsOn)))
    if (on >= today || !chance.percent(78 + diligence / 5)) continue
    const group = reportGroupOf(member)
    const answers = Object.fromEntries(forms[group].map(({ code }) => [code, 'Đã tự soi và ghi rõ việc cần sửa.']))
    const at = onDay(on, '13:30')
    bulk.add('CampaignReport', {
      ...{
        cellId: cell.plan.id,
        campaignId,
        memberId: member.id,
        templateKind: group,
        draft: answers,
        draftVersion: 1,
        handedIn: answers,
        handedInAt: at,
      },
    })
    const sections = forms[group].map(({ code, label }) => ({ code, label, text: answers[code] ?? '' }))
    book.add({
      member,
      year: yearOf(on),
      at,
      author: byMember(member),
      kind: 'CAMPAIGN_REPORT',
      body: { campaignId, campaign: name, sections },
    })
  }
}
