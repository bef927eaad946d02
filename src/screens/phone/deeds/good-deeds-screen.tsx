'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import '../phone.css'
import './deeds.css'
import type { DeedLine, Honoured, MyDeeds } from '#contract/deeds.ts'
import { paths } from '#contract/paths.ts'
import { dayText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { PhoneSection, PhoneShell } from '#screens/kit/phone-shell.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { MemberTabs } from '../member-tabs.tsx'
import { ProposeDeed } from './propose-deed.tsx'

/** Việc làm tốt: tell of one, follow what one has told of, and the cell's roll of honour. */
export function GoodDeedsScreen() {
  const t = useTranslations('deeds')
  const api = useApi()
  const deeds = useQuery(api.deed.mine.queryOptions({}))
  return (
    <PhoneShell heading bare title={t('title')} back={paths.notebook()} tabs={<MemberTabs current="notebook" />}>
      {deeds.isPending && <Waiting />}
      {deeds.error && !deeds.data && <LoadProblem error={deeds.error} onRetry={() => void deeds.refetch()} />}
      {deeds.data && <Deeds page={deeds.data} />}
    </PhoneShell>
  )
}

function Deeds({ page }: { page: MyDeeds }) {
  const t = useTranslations('deeds')
  return (
    <>
      <PhoneSection>
        <ProposeDeed page={page} />
      </PhoneSection>
      {page.mine.length > 0 && (
        <PhoneSection className="num">
          <h2>{t('mine')}</h2>
          <ul className="deed-list">
            {page.mine.map((deed) => (
              <Mine key={deed.deedId} deed={deed} />
            ))}
          </ul>
        </PhoneSection>
      )}
      <PhoneSection className="num">
        <h2>{t('roll', { year: String(page.year) })}</h2>
        {page.honoured.length === 0 && <EmptyState title={t('rollEmpty')}>{t('rollEmptyText')}</EmptyState>}
        <ul className="deed-list">
          {page.honoured.map((one) => (
            <OnTheRoll key={one.memberId} honoured={one} isOwn={one.memberId === page.memberId} />
          ))}
        </ul>
      </PhoneSection>
    </>
  )
}

function Mine({ deed }: { deed: DeedLine }) {
  const t = useTranslations('deeds')
  return (
    <li>
      <p>
        <b>{deed.name}</b> {deed.doneOn && <span className="second">{dayText(deed.doneOn)}</span>}
      </p>
      <p className="whitespace-pre-line">{deed.text}</p>
      <p>
        <Tag state={deed.state === 'PROPOSED' ? 'part' : 'no'}>{t(`state.${deed.state}`)}</Tag>
      </p>
      {deed.word && <p className="second">{t('answer', { word: deed.word })}</p>}
    </li>
  )
}

function OnTheRoll({ honoured, isOwn }: { honoured: Honoured; isOwn: boolean }) {
  const t = useTranslations('deeds')
  return (
    <li>
      <p>
        <b>{honoured.name}</b> {isOwn && <Tag state="ok">{t('yours')}</Tag>}
      </p>
      {honoured.deeds.map((deed) => (
        <p key={deed.deedId} className="whitespace-pre-line">
          {deed.text} {deed.doneOn && <span className="second whitespace-nowrap">({dayText(deed.doneOn)})</span>}
        </p>
      ))}
    </li>
  )
}
