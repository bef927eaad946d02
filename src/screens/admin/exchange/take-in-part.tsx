'use client'

import { useQueryClient } from '@tanstack/react-query'
import { FileArchive } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { archiveHeader, type ExchangeHead, type OrganisationTaken, organisationPath } from '#contract/exchange.ts'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { TriggerButton } from '#screens/kit/trigger-button.tsx'
import { useSentence } from '../use-sentence.ts'
import { sendFile } from './send-file.ts'
import { UnderWay } from './under-way.tsx'

/** An organisation from another installation, under this unit. */
export function TakeInPart({ head }: { head: ExchangeHead }) {
  const t = useTranslations('exchange.organisation')
  const sentence = useSentence()
  const cache = useQueryClient()
  const [under, setUnder] = useState<{ name: string; part: number } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [taken, setTaken] = useState<OrganisationTaken | null>(null)

  async function take(file: File): Promise<void> {
    setProblem(null)
    setUnder({ name: file.name, part: 0 })
    const sent = await sendFile({
      ...{ url: organisationPath(head.unitId), file, header: [archiveHeader, '1'], signal: new AbortController().signal },
      onProgress: (part) => setUnder({ name: file.name, part }),
    })
    setUnder(null)
    if (sent && !sent.ok) setProblem(sentence(sent.refusal))
    if (!sent?.ok) return
    setTaken(JSON.parse(await sent.body.text()))
    await cache.invalidateQueries()
  }

  return (
    <section className="grid content-start gap-4">
      <SectionHead level={2}>{t('in')}</SectionHead>
      <p>{t('inText', { unit: head.unitName })}</p>
      <p className="second">{t('inPins')}</p>
      {!taken && (
        <div>
          <FileTrigger acceptedFileTypes={['.zip', 'application/zip']} onSelect={(files) => files?.[0] && void take(files[0])}>
            <TriggerButton isDisabled={under !== null} icon={<FileArchive aria-hidden size={18} />}>
              {t('choose')}
            </TriggerButton>
          </FileTrigger>
        </div>
      )}
      {under && <UnderWay part={under.part} words={{ sending: t('sending', { name: under.name }), after: t('checking') }} onStop={null} />}
      {problem && (
        <Note tone="red" role="alert">
          {problem}
        </Note>
      )}
      {taken && (
        <>
          <Note tone="ok" role="status">
            <b className="block">{t('done', { unit: taken.top.name })}</b>
            <span className="num">{t('doneText', { people: taken.people, meetings: taken.meetings, rows: taken.rows })}</span>
          </Note>
          <p>{t('next')}</p>
          <div>
            <ButtonLink href={`${paths.admin}?unit=${encodeURIComponent(taken.top.id)}`}>{t('tree')}</ButtonLink>
          </div>
        </>
      )}
    </section>
  )
}
