'use client'

import { useTranslations } from 'next-intl'
import type { PromisedAndDone, PromisedItem } from '#domain/notebook/promised-and-done.ts'
import { promiseText, registrationTakenOver } from '#domain/notebook/starting-text.ts'
import type { RegistrationItem } from '#domain/notebook/types.ts'
import { Tag, type TagState } from '#screens/kit/tag.tsx'
import { FromNotebook, useYearRecord } from './from-notebook.tsx'

const signs: Record<'ACHIEVED' | 'PARTLY' | 'NOT', TagState> = { ACHIEVED: 'ok', PARTLY: 'part', NOT: 'no' }

type Props = { items: readonly RegistrationItem[]; onTake: (items: RegistrationItem[]) => void }

/** What was registered for the year, what was written of it month by month, and what was done without being registered. */
export function PromisesFromNotebook({ items, onTake }: Props) {
  const t = useTranslations('assessment.record')
  const record = useYearRecord()
  const promised = record?.promised
  if (!promised || !saysMore(promised, items)) return null
  const joined = registrationTakenOver(items, promised.items)
  return (
    <FromNotebook
      count={promised.items.length}
      isOpen={items.every(({ result }) => result.trim() === '')}
      isTaken={joined.length === items.length && joined.every((row, at) => row === items[at])}
      onTake={() => onTake(joined)}
    >
      <ul>
        {promised.items.map((item) => (
          <Promised key={item.id} item={item} />
        ))}
        {promised.unregistered.map(({ text, result }) => (
          <li key={text}>
            {text} {result && <span className="second">{result}</span>} <Tag state="part">{t('unregistered')}</Tag>
          </li>
        ))}
      </ul>
      {promised.late && <p>{t('late')}</p>}
    </FromNotebook>
  )
}

/** Where the notebook only repeats what stands in the form, nothing stands beside it. */
const saysMore = ({ items, unregistered }: PromisedAndDone, rows: readonly RegistrationItem[]): boolean =>
  unregistered.length > 0 || items.some(({ id, months }) => months.length > 0 || !rows.some((row) => row.id === id))

function Promised({ item }: { item: PromisedItem }) {
  const t = useTranslations('assessment')
  const months = item.months.filter(({ done }) => done.trim() !== '')
  return (
    <li>
      <b>{promiseText(item)}</b>{' '}
      {item.outcome ? (
        <Tag state={signs[item.outcome]}>{t(`registration.${item.outcome}`)}</Tag>
      ) : (
        <Tag state="no">{t('record.unreported')}</Tag>
      )}
      {months.map(({ month, done }) => (
        <p key={month} className="second">
          {t('record.month', { month: String(Number(month.slice(5))) })} {done}
        </p>
      ))}
    </li>
  )
}
