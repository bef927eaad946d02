'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import type { UnitHead } from '#contract/unit.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import type { Messages } from '#screens/messages/catalogue.ts'
import { UnitFrame } from './unit-frame.tsx'

/** /unit/[unitId]: what a committee does for the cells below it, and what they send up. */
export function UnitScreen({ unitId }: { unitId: string }) {
  const t = useTranslations('unit')
  const api = useApi()
  const unit = useQuery(api.unit.head.queryOptions({ unitId }))
  return (
    <UnitFrame
      title={t('title')}
      sub={unit.data?.name}
      way={
        <ButtonLink href={paths.today} kind="quiet" size="small">
          {t('back')}
        </ButtonLink>
      }
    >
      {unit.isPending && <Waiting />}
      {unit.isError && <LoadProblem error={unit.error} onRetry={() => void unit.refetch()} />}
      {unit.data && <Sections unit={unit.data} />}
    </UnitFrame>
  )
}

const figureSections = (unitId: string) =>
  [
    { key: 'reports', href: paths.reports(unitId) },
    { key: 'asks', href: paths.leaderList(unitId, 'not-met') },
    { key: 'week', href: paths.leaderWeek(unitId) },
  ] as const

/** What the cells below work with. */
const templateSections = (unitId: string) =>
  [
    { key: 'reading', href: paths.unitReading(unitId) },
    { key: 'reflectionTemplate', href: paths.reflectionTemplate(unitId) },
    { key: 'registrationTemplates', href: paths.registrationTemplates(unitId) },
    { key: 'titles', href: paths.commendationTitles(unitId) },
  ] as const

const administratorSections = (unitId: string) =>
  [
    { key: 'agendas', href: paths.templates(unitId) },
    { key: 'rules', href: paths.adminRuleSet(unitId) },
  ] as const

type Section = { key: keyof Messages['unit']['links']; href: string }

function Sections({ unit: { unitId, readsFigures, isCommittee, administers } }: { unit: UnitHead }) {
  const t = useTranslations('unit')
  const ofCommittee = [
    { key: 'collectives', href: paths.collectives(unitId) },
    { key: 'collective', href: paths.unitCollective(unitId) },
    { key: 'commendations', href: paths.unitCommendations(unitId) },
    { key: 'honours', href: paths.honours(unitId) },
  ] as const
  const sections = [
    ...(isCommittee ? ofCommittee : []),
    { key: 'programmes', href: paths.unitProgrammes(unitId) },
    { key: 'campaigns', href: paths.unitCampaigns(unitId) },
    { key: 'proposals', href: paths.unitProposals(unitId) },
    { key: 'questions', href: paths.unitQuestions(unitId) },
    { key: 'norms', href: paths.unitNorms(unitId) },
    ...(readsFigures ? figureSections(unitId) : []),
    { key: 'mandates', href: paths.unitMandates(unitId) },
  ] as const
  return (
    <div className="grid gap-10">
      <Links title={t('sections')} sections={sections} />
      <Links title={t('templates')} sections={[...templateSections(unitId), ...(administers ? administratorSections(unitId) : [])]} />
    </div>
  )
}

function Links({ title, sections }: { title: string; sections: readonly Section[] }) {
  const t = useTranslations('unit')
  return (
    <nav aria-label={title}>
      <SectionHead level={2}>{title}</SectionHead>
      <ul className="grid gap-x-8 min-[800px]:grid-cols-2">
        {sections.map(({ key, href }) => (
          <li key={key} className="border-b border-rule py-3">
            <Link href={href} className="flex min-h-12 items-center text-[1.1em] font-semibold">
              {t(`links.${key}`)}
            </Link>
            <p className="text-ink-2">{t(`hints.${key}`)}</p>
          </li>
        ))}
      </ul>
    </nav>
  )
}
