'use client'

import { useTranslations } from 'next-intl'
import type { TemplateSection } from '#domain/notebook/types.ts'
import { Button } from '#screens/kit/button.tsx'
import { ProgressTicks, type Tick } from '#screens/kit/progress-ticks.tsx'
import { SaveState } from '../drafts/save-state.tsx'
import { WritingFrame } from '../drafts/writing-frame.tsx'
import { useWordsOf } from './form-context.tsx'
import type { PageProps } from './page-props.ts'
import { SectionAnswers } from './section-answers.tsx'
import { SectionTrack } from './section-list.tsx'
import { placeHeading, reviewPlace } from './use-place.ts'

/** One part of the form, with how far one is; the button names where it leads. */
export function SectionPage({ title, draft, lines, notices, section, onGo }: PageProps & { section: TemplateSection }) {
  const t = useTranslations('assessment')
  const words = useWordsOf()
  const index = lines.findIndex((line) => line.section.code === section.code)
  const next = lines[index + 1]?.section
  const place = t('partOf', { number: section.number, index: index + 1, total: lines.length })
  const foot = (
    <>
      <Button onPress={() => onGo(null)} className="!px-2">
        {t('go.parts')}
      </Button>
      <Button kind="primary" onPress={() => onGo(next?.code ?? reviewPlace)}>
        {next ? t('go.next', { number: next.number }) : t('go.review')}
      </Button>
    </>
  )
  const ticks = lines.map((line, at): Tick => (at === index ? 'now' : line.state === 'written' ? 'done' : 'next'))
  return (
    <WritingFrame
      title={title}
      status={<SaveState draft={draft} />}
      foot={foot}
      footTwo
      leftLabel={t('parts')}
      left={<SectionTrack lines={lines} here={section.code} onGo={onGo} />}
    >
      {notices}
      <ProgressTicks ticks={ticks} sentence={place} />
      <p className="second num mt-1">{place}</p>
      <h2 id={placeHeading} tabIndex={-1} className="mt-2 mb-6 text-[1.2em] outline-none">
        {section.number}. {words(section.title)}
      </h2>
      <SectionAnswers section={section} />
    </WritingFrame>
  )
}
