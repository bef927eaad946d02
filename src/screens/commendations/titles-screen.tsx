'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { TitleOnTheWire, TitlesPage } from '#contract/commendation.ts'
import { paths } from '#contract/paths.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { DeskBar } from '#screens/kit/desk-bar.tsx'
import { DeskFrame } from '#screens/kit/desk-frame.tsx'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { Note } from '#screens/kit/note.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem, RefusedNote } from '#screens/live/load-problem.tsx'
import { useProblem } from '#screens/live/problem.ts'
import { TitleForm } from './title-form.tsx'
import { TitleWords } from './title-words.tsx'

/** /unit/[unitId]/titles: the titles that hold here, in words; those that this unit may change, as a form. */
export function TitlesScreen({ unitId }: { unitId: string }) {
  const t = useTranslations('commendations.titles')
  const api = useApi()
  const page = useQuery(api.commendation.titles.queryOptions({ unitId }))
  return (
    <DeskFrame
      title={t('title')}
      sub={page.data?.unitName}
      bar={
        <DeskBar>
          <ButtonLink href={paths.unit(unitId)} kind="quiet" size="small">
            {t('back')}
          </ButtonLink>
        </DeskBar>
      }
    >
      {page.isPending && <Waiting />}
      {page.isError && !page.data && <LoadProblem error={page.error} onRetry={() => void page.refetch()} />}
      {page.data && <Parts key={page.data.version} page={page.data} />}
    </DeskFrame>
  )
}

function Parts({ page }: { page: TitlesPage }) {
  const t = useTranslations('commendations.titles')
  const api = useApi()
  const queries = useQueryClient()
  const asWords = useProblem()
  const [titles, setTitles] = useState(() => page.titles.filter(({ mayChange }) => mayChange).map(({ title }) => title))
  const [openKey, setOpen] = useState<string | null>(null)
  const others = page.titles.filter(({ mayChange }) => !mayChange)
  const save = useMutation(
    api.commendation.saveTitles.mutationOptions({ onSuccess: () => queries.invalidateQueries(api.commendation.titles.queryFilter()) }),
  )
  const problems = save.error ? asWords(save.error).fields : {}
  const isChanged = JSON.stringify(titles) !== JSON.stringify(page.titles.filter(({ mayChange }) => mayChange).map(({ title }) => title))
  const change = (title: TitleOnTheWire) => setTitles(titles.map((one) => (one.key === title.key ? title : one)))
  const add = () => {
    const title = newTitle(titles.map(({ key }) => key))
    setTitles([...titles, title])
    setOpen(title.key)
  }
  return (
    <div className="grid max-w-[64rem] gap-6">
      <p className="second">{t(page.isOwn ? 'own' : 'inherited', { version: page.version })}</p>
      <section>
        <SectionHead level={2} aside={titles.length}>
          {t('here')}
        </SectionHead>
        {titles.map((title) => (
          <article key={title.key} className="grid gap-2 border-b border-rule py-3">
            {openKey === title.key ? <TitleForm title={title} types={page.types} onChange={change} /> : <TitleWords title={title} />}
            {problems[title.key] && <p className="font-semibold text-red">{problems[title.key]}</p>}
            <div className="flex flex-wrap gap-2">
              <Button size="small" onPress={() => setOpen(openKey === title.key ? null : title.key)}>
                {t(openKey === title.key ? 'preview' : 'edit')}
              </Button>
              <Button size="small" kind="quiet" onPress={() => setTitles(titles.filter((one) => one !== title))}>
                {t('remove')}
              </Button>
            </div>
          </article>
        ))}
        <div className="py-3">
          <Button onPress={add}>{t('add')}</Button>
        </div>
      </section>
      <RefusedNote error={save.error} />
      {save.isSuccess && !isChanged && (
        <Note tone="ok" role="status">
          {t('saved')}
        </Note>
      )}
      <div>
        <ConfirmButton
          kind="primary"
          isDisabled={!isChanged}
          ask={{ title: t('ask'), consequence: t('consequence'), confirm: t('save'), cancel: t('cancel') }}
          onConfirm={() => save.mutateAsync({ unitId: page.unitId, version: page.version, titles }).catch(() => null)}
        >
          {t('save')}
        </ConfirmButton>
      </div>
      {others.length > 0 && (
        <section>
          <SectionHead level={2}>{t('above')}</SectionHead>
          {others.map(({ title, ofUnit }) => (
            <article key={title.key} className="grid gap-1 border-b border-rule py-3">
              <TitleWords title={title} />
              <p className="second">{ofUnit === null ? t('shipped') : t('of', { unit: ofUnit })}</p>
            </article>
          ))}
        </section>
      )}
    </div>
  )
}

function newTitle(keys: readonly string[]): TitleOnTheWire {
  let place = keys.length + 1
  while (keys.includes(`own-${place}`)) place += 1
  return {
    ...{ key: `own-${place}`, name: '', subject: 'PERSON', form: 'CERTIFICATE', proposedBy: 'OWN_UNIT', decidedAt: 'GRASSROOTS' },
    ...{ passesBy: [], years: 1, level: 'EXCELLENT', deeds: 0, limit: { kind: 'NONE' }, source: '' },
  }
}
