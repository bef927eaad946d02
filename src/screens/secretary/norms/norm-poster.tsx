'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import './poster.css'
import type { CellNorms } from '#contract/norms.ts'
import { paths } from '#contract/paths.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { DoubleRule } from '#screens/kit/letterhead.tsx'
import { RadioGroup } from '#screens/kit/radio-group.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'

type Size = 'A3' | 'A2'

/** /print/norms/[cellId]: the norms as the big board on the wall of the office, A3 or A2 across. */
export function NormPoster({ cellId }: { cellId: string }) {
  const t = useTranslations('norms.poster')
  const api = useApi()
  const page = useQuery(api.norms.ofCell.queryOptions({ cellId, year: null }))
  const [size, choose] = useState<Size>('A3')
  const list = page.data?.list
  return (
    <div className="poster-ground">
      <style>{`@page { size: ${size} landscape; margin: 0; }`}</style>
      <header className="poster-bar">
        <RadioGroup
          label={t('size')}
          inline
          items={(['A3', 'A2'] as const).map((id) => ({ id, label: id }))}
          value={size}
          onChange={choose}
        />
        <Button kind="primary" isDisabled={!list} onPress={() => window.print()}>
          {t('print')}
        </Button>
        <ButtonLink href={paths.cellNorms(cellId)}>{t('back')}</ButtonLink>
      </header>
      <main>
        {page.isPending && <Waiting />}
        {page.isError && <LoadProblem heading error={page.error} onRetry={() => void page.refetch()} />}
        {page.data && !list && (
          <>
            <h1 className="sr-only">{t('title')}</h1>
            <EmptyState title={t('none')} action={<ButtonLink href={paths.cellNorms(cellId)}>{t('set')}</ButtonLink>} />
          </>
        )}
        {page.data && list && <Poster page={page.data} list={list} size={size} />}
      </main>
    </div>
  )
}

function Poster({ page, list, size }: { page: CellNorms; list: NonNullable<CellNorms['list']>; size: Size }) {
  const t = useTranslations('norms.poster')
  return (
    <article className="poster" data-size={size} data-lines={list.norms.length > 8 ? 'many' : list.norms.length > 5 ? 'some' : 'few'}>
      <header>
        <p>{page.upperName}</p>
        <p>
          <b>{page.cellName}</b>
        </p>
      </header>
      <h1>{list.title}</h1>
      <DoubleRule />
      <ol>
        {list.norms.map(({ id, text }, index) => (
          <li key={id}>
            <span className="num">{index + 1}</span>
            <span>{text}</span>
          </li>
        ))}
      </ol>
      <footer>{t(`foot${list.rhythm}`, { date: dayText(list.setOn) })}</footer>
    </article>
  )
}
