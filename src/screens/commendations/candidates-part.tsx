'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CommendationCandidate } from '#contract/commendation.ts'
import { Button } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { Dialog } from '#screens/kit/dialog.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { useApi } from '#screens/live/api.tsx'
import { RefusedNote } from '#screens/live/load-problem.tsx'
import { useMissing } from './missing-words.tsx'
import { PapersFields } from './papers-fields.tsx'

type Props = { unitId: string; year: number; candidates: readonly CommendationCandidate[] }
type Chosen = { candidate: CommendationCandidate; title: CommendationCandidate['titles'][number] }

/** Whom one may propose for what: by vote, nomination and deeds. One press opens the papers, ready to be sent. */
export function CandidatesPart({ unitId, year, candidates }: Props) {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  return (
    <>
      <ul className="grid gap-x-10 min-[1000px]:grid-cols-2">
        {candidates.map((candidate) => (
          <Candidate
            key={candidate.memberId ?? candidate.unitId}
            candidate={candidate}
            onPropose={(title) => setChosen({ candidate, title })}
          />
        ))}
      </ul>
      {chosen && <Propose key={chosen.title.key} of={{ unitId, year }} chosen={chosen} onClose={() => setChosen(null)} />}
    </>
  )
}

function Candidate({ candidate, onPropose }: { candidate: CommendationCandidate; onPropose: (title: Chosen['title']) => void }) {
  const t = useTranslations('commendations')
  const missing = useMissing()
  const { name, vote, nomination, deeds, years } = candidate
  const excellent = years.filter(({ level }) => level === 'EXCELLENT').map(({ year }) => year)
  return (
    <li className="grid content-start gap-1 border-b border-rule py-3">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <b>{name}</b>
        {vote && <Tag state={vote.passed ? 'ok' : 'no'}>{t('candidate.vote', { agree: vote.agree, base: vote.base })}</Tag>}
        {nomination && <Tag state="part">{t('candidate.nominated')}</Tag>}
      </p>
      <p className="num second">
        {[
          excellent.length > 0 ? t('candidate.years', { years: excellent.join(', ') }) : t('candidate.noYears'),
          deeds.length > 0 && t('candidate.deeds', { count: deeds.length }),
          vote && dayText(vote.on),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ul className="grid gap-1">
        {candidate.titles.map((title) => (
          <li key={title.key} className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-3">
            <span className={title.missing.length > 0 ? 'text-ink-2' : undefined}>
              {title.name}
              {title.missing.length > 0 && <small className="block text-desk-1">{missing(title.missing)}</small>}
            </span>
            {title.proposed ? (
              <Tag state="ok">{t('candidate.proposed')}</Tag>
            ) : (
              title.missing.length === 0 && (
                <Button size="small" onPress={() => onPropose(title)} aria-label={t('candidate.proposeOne', { name, title: title.name })}>
                  {t('candidate.propose')}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
    </li>
  )
}

function Propose({ of, chosen, onClose }: { of: { unitId: string; year: number }; chosen: Chosen; onClose: () => void }) {
  const t = useTranslations('commendations.candidate')
  const api = useApi()
  const queries = useQueryClient()
  const { candidate, title } = chosen
  const [papers, setPapers] = useState(title.papers)
  const propose = useMutation(
    api.commendation.propose.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(api.commendation.pathFilter())
        onClose()
      },
    }),
  )
  const send = () =>
    propose.mutate({
      ...{ fromUnitId: of.unitId, year: of.year, papers, unitId: candidate.unitId, memberId: candidate.memberId, title: title.key },
    })
  return (
    <Dialog
      wide
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('dialog', { name: candidate.name, title: title.name })}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="primary" onPress={send} pending={propose.isPending} pendingText={t('sending')}>
            {t('send')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <PapersFields papers={papers} onChange={setPapers} />
        <RefusedNote error={propose.error} />
      </div>
    </Dialog>
  )
}
