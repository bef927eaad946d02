'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { AdminRuleSet } from '#contract/admin.ts'
import { paths } from '#contract/paths.ts'
import type { RuleSet } from '#domain/classification/rule-set.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { Note } from '#screens/kit/note.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { AdminFrame } from '../admin-frame.tsx'
import { OutstandingPart } from './outstanding-part.tsx'
import { RuleSetForm } from './rule-set-form.tsx'
import { RuleVersions } from './rule-versions.tsx'

/** The rules of a unit and year: each explained, with its source; saving makes a new version. */
export function RuleSetScreen({ unitId, year }: { unitId: string; year?: number }) {
  const t = useTranslations('admin')
  const api = useApi()
  const rules = useQuery({
    ...api.admin.ruleSet.queryOptions(year === undefined ? { unitId } : { unitId, year }),
    refetchOnWindowFocus: false,
  })
  const { data } = rules
  return (
    <AdminFrame title={data ? t('rules.title', { year: data.year }) : t('title')} {...(data ? { sub: data.unitName } : {})}>
      <div className="mb-5 flex flex-wrap items-center justify-between gap-4">
        <ButtonLink href={`${paths.admin}?unit=${encodeURIComponent(unitId)}`} kind="quiet">
          {t('member.back')}
        </ButtonLink>
        {data && <Years unitId={unitId} year={data.year} />}
      </div>
      {data ? (
        <div className="grid max-w-[860px] gap-6 pb-16">
          <Note>
            <p>{t(data.own ? 'rules.own' : 'rules.inherited', { version: data.ruleSet.version })}</p>
            {data.ruleSet.holdsFrom && <p>{t('rules.since', { day: dayText(data.ruleSet.holdsFrom) })}</p>}
            {toCome(data).map(({ version, holdsFrom = '' }) => (
              <p key={version}>{t('rules.toCome', { version, day: dayText(holdsFrom) })}</p>
            ))}
            <p className="second">{t('rules.versioned')}</p>
            <p className="second">{t(data.isDecided ? 'rules.decided' : 'rules.holds', { year: data.year })}</p>
          </Note>
          <OutstandingPart key={`outstanding ${data.unitId} ${data.year}`} loaded={data} />
          <RuleVersions loaded={data} />
          <RuleSetForm key={formKey(data)} loaded={data} storageKey={formKey(data)} />
        </div>
      ) : rules.error ? (
        <LoadProblem error={rules.error} onRetry={() => void rules.refetch()} />
      ) : (
        <Waiting />
      )}
    </AdminFrame>
  )
}

/** Versions whose day has not come, and that no later one has taken the place of. */
const toCome = ({ versions, ruleSet, today }: AdminRuleSet): RuleSet[] =>
  versions.filter(
    (one) =>
      one.version > ruleSet.version &&
      isAfter(one, today) &&
      !versions.some((later) => later.version > one.version && !isAfter(later, one.holdsFrom ?? '')),
  )

const isAfter = ({ holdsFrom }: RuleSet, day: string): boolean => holdsFrom !== undefined && holdsFrom > day

const formKey = ({ unitId, year, newestVersion }: AdminRuleSet): string => `rules ${unitId} ${year} ${newestVersion}`

function Years({ unitId, year }: { unitId: string; year: number }) {
  const t = useTranslations('admin.rules')
  return (
    <nav aria-label={t('year')} className="num flex gap-5">
      {[year - 1, year, year + 1].map((one) =>
        one === year ? (
          <b key={one} aria-current="page" className="flex min-h-11 items-center shadow-[inset_0_-4px_0_var(--ink)]">
            {one}
          </b>
        ) : (
          <Link key={one} href={`${paths.adminRuleSet(unitId)}?year=${one}`} className="flex min-h-11 items-center">
            {one}
          </Link>
        ),
      )}
    </nav>
  )
}
