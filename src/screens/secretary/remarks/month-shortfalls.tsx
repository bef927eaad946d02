import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { MonthRemarks, MonthRow, OpenShortfall } from '#contract/remarks.ts'
import { yearOfMonth } from '#domain/notebook/month.ts'
import { defaultTopics } from '#domain/notebook/reflection-topics.ts'
import { Button } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'
import { AddShortfall } from '../desk/add-shortfall.tsx'

/** Open shortfalls, whoever named them; what is chosen stands on the next meeting's agenda. */
export function MonthShortfalls({ page, row }: { page: MonthRemarks; row: MonthRow }) {
  const t = useTranslations('remarks.shortfalls')
  const api = useApi()
  const cache = useQueryClient()
  const [adding, setAdding] = useState(false)
  const year = yearOfMonth(page.month)
  const close = () => {
    setAdding(false)
    void cache.invalidateQueries(api.remarks.month.queryFilter())
  }
  return (
    <section className="mt-6 grid gap-3">
      <SectionHead aside={row.openShortfalls.length}>{t('title')}</SectionHead>
      {row.openShortfalls.length === 0 && <p className="second">{t('none')}</p>}
      <ul>
        {row.openShortfalls.map((one) => (
          <Line key={one.id} cellId={page.cellId} own={row.own} shortfall={one} />
        ))}
      </ul>
      {!row.own && (
        <p>
          <Button size="small" onPress={() => setAdding(true)}>
            {t('add')}
          </Button>
        </p>
      )}
      {adding && <AddShortfall of={{ cellId: page.cellId, memberId: row.memberId, name: row.name, year }} onAgenda onClose={close} />}
    </section>
  )
}

function Line({ cellId, own, shortfall }: { cellId: string; own: boolean; shortfall: OpenShortfall }) {
  const t = useTranslations('remarks.shortfalls')
  const locale = useLocale()
  const topic = defaultTopics.find((one) => one.code === shortfall.topic)?.short[locale] ?? shortfall.topic
  const source = shortfall.thisMonth ? t('thisMonth') : t(`source.${shortfall.source}`)
  const due = shortfall.dueOn && t('due', { day: dayText(shortfall.dueOn) })
  return (
    <li className="num border-b border-rule py-3">
      <div className="flex items-baseline justify-between gap-4">
        <p className="second">{[topic, source, due].filter(Boolean).join(' · ')}</p>
        <Tag state={shortfall.onAgenda ? 'ok' : 'part'}>{t(shortfall.onAgenda ? 'onAgenda' : 'notOnAgenda')}</Tag>
      </div>
      <p className="whitespace-pre-line font-semibold">{shortfall.text}</p>
      {shortfall.remedy && <p className="whitespace-pre-line">{t('remedy', { text: shortfall.remedy })}</p>}
      {!own && <Choose cellId={cellId} shortfall={shortfall} />}
    </li>
  )
}

function Choose({ cellId, shortfall }: { cellId: string; shortfall: OpenShortfall }) {
  const t = useTranslations('remarks.shortfalls')
  const api = useApi()
  const cache = useQueryClient()
  const asWords = useProblem()
  const save = useMutation(
    api.cell.saveShortfalls.mutationOptions({
      onSuccess: () =>
        Promise.all([cache.invalidateQueries(api.remarks.month.queryFilter()), cache.invalidateQueries(api.cell.pathFilter())]),
    }),
  )
  const { id, agendaOrder, display, wallText, onAgenda, year } = shortfall
  const item = { id, agendaOrder, display, wallText, mergedIntoId: null, onAgenda: !onAgenda }
  const problem = save.error ? asWords(save.error) : null
  return (
    <>
      <Button kind="quiet" size="small" pending={save.isPending} onPress={() => save.mutate({ cellId, year, items: [item] })}>
        {t(onAgenda ? 'takeOff' : 'putOn')}
      </Button>
      {problem && <p role="alert">{Object.values(problem.fields)[0] ?? problem.sentence}</p>}
    </>
  )
}
