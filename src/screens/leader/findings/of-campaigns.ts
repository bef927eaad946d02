import { shareTenths } from '#domain/statistics/figures.ts'
import type { CampaignParts, CommendationFigures } from '#domain/statistics/parts.ts'
import { extent, type Finding, finding } from './finding.ts'

export function campaignsFinding(campaigns: CampaignParts): Finding {
  const all = Object.values(campaigns)
  const [only] = all
  if (!only) return finding('campaigns-void')
  const whole = all.filter(({ asked, reported }) => asked > 0 && reported >= asked).length
  if (all.length > 1) return finding('campaigns-many', { all: all.length, whole })
  return finding(`campaign-${extent(only.reported, only.asked)}`, {
    asked: only.asked,
    left: only.asked - only.reported,
    share: { tenths: shareTenths(only.reported, only.asked) },
  })
}

export function commendationsFinding({ byTitle, deeds }: CommendationFigures): Finding {
  const sum = (of: 'proposed' | 'decided') => Object.values(byTitle).reduce((all, one) => all + one[of], 0)
  const [proposed, decided] = [sum('proposed'), sum('decided')]
  if (proposed + decided === 0) return finding(deeds === 0 ? 'commendations-void' : 'commendations-deeds', { deeds })
  return finding(decided === 0 ? 'commendations-waiting' : 'commendations-some', { proposed, decided, deeds })
}
