'use client'

import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { TemplateSection } from '#domain/notebook/types.ts'
import { Tag, type TagState } from '#screens/kit/tag.tsx'
import { useWordsOf } from './form-context.tsx'
import type { SectionState } from './form-state.ts'

export type SectionLine = { section: TemplateSection; state: SectionState }

const signs: Record<Exclude<SectionState, 'open'>, TagState> = { written: 'ok', partly: 'part', empty: 'no' }

/** The parts of the form as rows to press: number, title, how far each is. */
export function SectionList({ lines, onGo }: { lines: readonly SectionLine[]; onGo: (code: string) => void }) {
  const t = useTranslations('assessment')
  const words = useWordsOf()
  return (
    <ol aria-label={t('parts')}>
      {lines.map(({ section, state }) => (
        <li key={section.code} className="border-b border-rule">
          <button
            type="button"
            onClick={() => onGo(section.code)}
            className="grid min-h-16 w-full cursor-pointer grid-cols-[1.9em_minmax(0,1fr)_auto] items-center gap-x-2 py-3 text-left"
          >
            <span className="num second">{section.number}</span>
            <span>
              {words(section.title)}
              <span className="mt-1 block">
                <SectionTag state={state} />
              </span>
            </span>
            <ChevronRight aria-hidden size={24} className="second" />
          </button>
        </li>
      ))}
    </ol>
  )
}

/** The same beside the form on a desk, with the present one standing out. */
export function SectionTrack({ lines, here, onGo }: { lines: readonly SectionLine[]; here: string | null; onGo: (code: string) => void }) {
  const t = useTranslations('assessment')
  const words = useWordsOf()
  return (
    <ol className="steps">
      {lines.map(({ section, state }) => (
        <li key={section.code} className={section.code === here ? 'on' : ''} aria-current={section.code === here ? 'step' : undefined}>
          <span className="n num">{section.number}</span>
          <button type="button" onClick={() => onGo(section.code)} className="col-span-2 min-h-11 py-1">
            {words(section.title)}
            <small className="block">{state === 'open' ? t('state.open') : <SectionTag state={state} />}</small>
          </button>
        </li>
      ))}
    </ol>
  )
}

function SectionTag({ state }: { state: SectionState }) {
  const t = useTranslations('assessment.state')
  return state === 'open' ? <span className="third">{t('open')}</span> : <Tag state={signs[state]}>{t(state)}</Tag>
}
