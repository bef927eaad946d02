'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { CommendationFile } from '#contract/commendation.ts'
import { Button } from '#screens/kit/button.tsx'
import { dayText, momentText } from '#screens/kit/dates.ts'
import { Dialog } from '#screens/kit/dialog.tsx'
import { Note } from '#screens/kit/note.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { FileActs } from './file-acts.tsx'
import { useMissing } from './missing-words.tsx'
import { PapersWords } from './papers-fields.tsx'

type Props = { of: { id: string; unitId: string }; name: string; onClose: () => void }

/** One file: papers, what it rests on, its way, and what the reader may do now. A person's is logged when it is opened. */
export function FileDialog({ of, name, onClose }: Props) {
  const t = useTranslations('commendations.file')
  const api = useApi()
  const file = useQuery(api.commendation.file.queryOptions(of, { staleTime: 0 }))
  return (
    <Dialog
      wide
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={name}
      actions={<Button onPress={onClose}>{t('close')}</Button>}
    >
      {file.isPending && <Waiting />}
      {file.isError && !file.data && <LoadProblem error={file.error} onRetry={() => void file.refetch()} />}
      {file.data && <Contents file={file.data} onDone={onClose} />}
    </Dialog>
  )
}

function Contents({ file, onDone }: { file: CommendationFile; onDone: () => void }) {
  const t = useTranslations('commendations')
  const missing = useMissing()
  const excellent = file.years.filter(({ level }) => level === 'EXCELLENT').map(({ year }) => year)
  return (
    <div className="grid gap-5">
      <div>
        <p className="font-semibold">
          {t('file.title', { form: t(`form.${file.title.form}`), title: file.title.name, year: String(file.year) })}
        </p>
        <p className="num second">
          {[file.unitName, excellent.length > 0 && t('candidate.years', { years: excellent.join(', ') })].filter(Boolean).join(' · ')}
        </p>
      </div>
      {file.subject === 'PERSON' && !file.own && <Note>{t('file.logged')}</Note>}
      {file.missing.length > 0 && file.state !== 'REFUSED' && file.state !== 'WITHDRAWN' && (
        <Note tone="red">{t(file.state === 'DECIDED' ? 'list.restsOnNothing' : 'list.stopped', { what: missing(file.missing) })}</Note>
      )}
      <FileActs key={file.version} file={file} onDone={onDone} />
      {file.state !== 'RETURNED' && <PapersWords papers={file.papers} />}
      {file.deeds.length > 0 && (
        <section>
          <SectionHead>{t('file.deeds')}</SectionHead>
          <ul className="list-disc pl-6 pt-2">
            {file.deeds.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      <Way file={file} />
    </div>
  )
}

function Way({ file }: { file: CommendationFile }) {
  const t = useTranslations('commendations')
  return (
    <section>
      <SectionHead>{t('file.way')}</SectionHead>
      <p className="pt-2">
        {file.way.map(({ unitId, name, isHere }, index) => (
          <span key={unitId}>
            {index > 0 && <span aria-hidden> → </span>}
            {isHere ? <b aria-current="step">{name}</b> : name}
          </span>
        ))}
      </p>
      <ol className="num grid gap-2 pt-2">
        {file.steps.map(({ act, unitName, byName, at, word, decision }) => (
          <li key={`${act}${at}`}>
            <b>{t(`act.${act}`)}</b> {t('file.step', { unit: unitName, name: byName, at: momentText(at) })}
            {decision && <span className="block">{t('file.decision', { ...decision, date: dayText(decision.decidedOn) })}</span>}
            {word && <span className="block text-ink-2">{word}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
