'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { MinutesFacts } from '#contract/minutes.ts'
import { annexDocument } from '#domain/document/annex-document.ts'
import { countDocument } from '#domain/document/count-document.ts'
import { minutesDocument } from '#domain/document/minutes-document.ts'
import type { PartyDocument } from '#domain/document/party-document.ts'
import { resolutionDocument } from '#domain/document/resolution-document.ts'
import { Button } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { DocumentSheet } from './document-sheet.tsx'

export type ShownDocument = { kind: 'minutes' | 'resolution' | 'count' | 'annex'; of: string | null }
type Listed = ShownDocument & { id: string; label: string; sheet: PartyDocument }

/** One document at a time, on its sheet: what is shown is what is printed. `children` stand above. */
export function DocumentChoice({ facts, children }: { facts: MinutesFacts; children: (shown: ShownDocument) => ReactNode }) {
  const t = useTranslations('minutes.documents')
  const locale = useLocale()
  const documents = useDocuments(facts)
  const [chosen, choose] = useState('minutes')
  const shown = documents.find(({ id }) => id === chosen) ?? documents[0]
  if (!shown) return null
  return (
    <>
      <div className="no-print">
        {children(shown)}
        {documents.length > 1 && (
          <nav className="min-tabs" aria-label={t('label')}>
            {documents.map(({ id, label }) => (
              <Button key={id} aria-pressed={id === shown.id} onPress={() => choose(id)}>
                {label}
              </Button>
            ))}
          </nav>
        )}
        {locale !== 'vi' && (
          <div className="min-state">
            <Note>{t('vietnamese')}</Note>
          </div>
        )}
      </div>
      <DocumentSheet document={shown.sheet} />
    </>
  )
}

function useDocuments({ minutes, cellName, upperName }: MinutesFacts): Listed[] {
  const t = useTranslations('minutes.documents')
  const place = { cellName, upperName }
  const listed = (
    kind: ShownDocument['kind'],
    sheet: PartyDocument | null,
    { of, label }: { of: string | null; label: string },
  ): Listed[] => (sheet ? [{ kind, of, id: of ?? kind, label, sheet }] : [])
  const counted = minutes.ballots.filter(({ result, kind }) => result !== null && kind !== 'REHEARSAL')
  return [
    ...listed('minutes', minutesDocument(minutes, place), { of: null, label: t('minutes') }),
    ...listed('resolution', resolutionDocument(minutes, place), { of: null, label: t('resolution') }),
    ...counted.flatMap(({ id }, index) =>
      listed('count', countDocument(minutes, place, id), { of: id, label: t('count', { number: counted.length > 1 ? index + 1 : 0 }) }),
    ),
    ...minutes.annexes.flatMap(({ id, signatures }, index) =>
      listed('annex', annexDocument(minutes, place, id), {
        of: id,
        label: t(signatures.length === 2 ? 'annex' : 'annexDraft', { number: index + 1 }),
      }),
    ),
  ]
}
