'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import '../printed/print.css'
import './invitation.css'
import type { InvitationSheet, InvitationSheets } from '#contract/invitation.ts'
import { paths } from '#contract/paths.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { dayText, timeText } from '#screens/kit/dates.ts'
import { Qr } from '#screens/kit/qr.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'

const layouts = ['pages', 'slips'] as const
type Layout = (typeof layouts)[number]

/** Every member's invitation with the personal code: one a page, or four slips on A4 to cut. */
export function PrintInvitationsScreen({ meetingId }: { meetingId: string }) {
  const api = useApi()
  const { data, error, refetch } = useQuery(api.meeting.invitationSheets.queryOptions({ meetingId }))
  if (!data) return <main className="p-6">{error ? <LoadProblem heading error={error} onRetry={() => refetch()} /> : <Waiting />}</main>
  return <Print sheets={data} />
}

function Print({ sheets }: { sheets: InvitationSheets }) {
  const t = useTranslations('invitation.sheet')
  const [layout, setLayout] = useState<Layout>('pages')
  return (
    <div className="print-ground">
      <header className="print-bar no-print">
        <ButtonLink href={paths.invitation(sheets.cellId, sheets.meetingId)} kind="quiet">
          {t('back')}
        </ButtonLink>
        <fieldset className="switch">
          <legend className="sr-only">{t('layout')}</legend>
          {layouts.map((one) => (
            <button key={one} type="button" aria-pressed={one === layout} onClick={() => setLayout(one)}>
              {t(one)}
            </button>
          ))}
        </fieldset>
        <Button kind="primary" onPress={() => window.print()}>
          {t('print', { count: sheets.sheets.length })}
        </Button>
        <p className="second">{t('hint')}</p>
      </header>
      <main className={`inv-${layout}`}>
        <h1 className="sr-only">{sheets.title}</h1>
        {sheets.sheets.map((sheet) => (
          <Sheet key={sheet.memberId} {...{ sheets, sheet, layout }} />
        ))}
      </main>
    </div>
  )
}

function Sheet({ sheets, sheet, layout }: { sheets: InvitationSheets; sheet: InvitationSheet; layout: Layout }) {
  const t = useTranslations('invitation.sheet')
  const { title, place, startsAt, chairName, agenda, cellName, upperName } = sheets
  return (
    <article className={layout === 'pages' ? 'print-page inv-page num' : 'inv-slip num'}>
      <header className="inv-head">
        <p>
          {upperName}
          <b>{cellName}</b>
        </p>
        {layout === 'pages' && <p>{t('party')}</p>}
      </header>
      <h2>{t('title')}</h2>
      <p className="inv-to">{t('to', { name: sheet.name })}</p>
      <p>{t('what', { title })}</p>
      <dl>
        <dt>{t('when')}</dt>
        <dd>{t('moment', { time: timeText(startsAt), day: dayText(startsAt) })}</dd>
        <dt>{t('where')}</dt>
        <dd>{place}</dd>
        {chairName && (
          <>
            <dt>{t('chair')}</dt>
            <dd>{chairName}</dd>
          </>
        )}
      </dl>
      {layout === 'pages' && (
        <>
          <h3>{t('agenda')}</h3>
          <ol>
            {agenda.map((step) => (
              <li key={step.title}>
                {step.title}
                {step.items.length > 0 && <span className="block">{step.items.join('; ')}</span>}
              </li>
            ))}
          </ol>
        </>
      )}
      <div className="inv-code">
        <Qr value={sheet.url} label={t('qr', { name: sheet.name })} size={150} />
        <p>
          <b className="inv-letters">{sheet.code}</b>
          {t('codeHint')}
        </p>
      </div>
    </article>
  )
}
