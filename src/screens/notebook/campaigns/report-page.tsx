'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { MyCampaign } from '#contract/campaign.ts'
import { paths } from '#contract/paths.ts'
import type { CampaignAnswers } from '#domain/notebook/year-entries.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { momentText } from '#screens/kit/dates.ts'
import { Note } from '#screens/kit/note.tsx'
import { AsideDrafts } from '../drafts/aside-drafts.tsx'
import type { Aside } from '../drafts/draft-keeper.ts'
import { WritingFrame } from '../drafts/writing-frame.tsx'
import { CampaignHead } from './campaign-head.tsx'
import { partWords } from './part-words.tsx'
import { reportDrafts, reportKey, reportShape } from './report-draft.ts'

/** After handing in, or after the campaign: what was written, unchangeable. */
export function ReportPage({ form, left: leftAtFirst }: { form: MyCampaign; left: readonly Aside<CampaignAnswers>[] }) {
  const t = useTranslations('campaigns')
  const [left, setLeft] = useState(leftAtFirst)
  const drop = (at: string) => {
    const rest = left.filter((one) => one.at !== at)
    setLeft(rest)
    if (rest.length === 0) void reportDrafts.drop(reportKey(form))
  }
  return (
    <WritingFrame title={form.name} back={paths.campaigns}>
      <Note tone={form.handedInAt ? 'ok' : 'red'} className="mb-5 grid gap-1">
        {form.handedInAt ? (
          <>
            <b className="num">{t('handedIn.title', { time: momentText(form.handedInAt) })}</b>
            <p>{t('handedIn.text')}</p>
          </>
        ) : (
          <p>{t('handedIn.never')}</p>
        )}
      </Note>
      <CampaignHead form={form} />
      <div className="mt-6 grid gap-5 border-t-2 border-ink pt-4">
        {form.form.map(({ code, label }, index) => (
          <section key={code}>
            <h3>{`${index + 1}. ${label}`}</h3>
            <p className="mt-1 whitespace-pre-line">{form.answers[code] || t('handedIn.nothing')}</p>
          </section>
        ))}
      </div>
      <div className="mt-5 grid justify-items-start gap-2">
        {form.handedInAt && (
          <ButtonLink href={paths.notebook(Number(form.handedInAt.slice(0, 4)))} kind="quiet">
            {t('handedIn.notebook')}
          </ButtonLink>
        )}
        <AsideDrafts aside={left} answers={form.answers} shape={reportShape} words={partWords(form)} onDrop={drop} />
      </div>
    </WritingFrame>
  )
}
