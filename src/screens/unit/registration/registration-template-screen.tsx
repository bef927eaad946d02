'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { paths } from '#contract/paths.ts'
import type { RegistrationTemplatePage } from '#contract/registration.ts'
import type { RegistrationSuggestion } from '#domain/notebook/registration-template.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { Note } from '#screens/kit/note.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { useProblem } from '#screens/live/problem.ts'
import { UnitFrame } from '../unit-frame.tsx'
import { SuggestionCard } from './suggestion-card.tsx'

/** /unit/[unitId]/registration-templates: what the members below may start their registration from. */
export function RegistrationTemplateScreen({ unitId }: { unitId: string }) {
  const t = useTranslations('registration.template')
  const unit = useTranslations('unit')
  const api = useApi()
  const page = useQuery(api.registration.template.queryOptions({ unitId }))
  const way = (
    <ButtonLink href={paths.unit(unitId)} kind="quiet" size="small">
      {unit('toUnit')}
    </ButtonLink>
  )
  return (
    <UnitFrame title={t('title')} sub={page.data?.unitName} way={way}>
      {page.isPending && <Waiting />}
      {page.isError && !page.data && <LoadProblem error={page.error} onRetry={() => void page.refetch()} />}
      {page.data && <Editor key={page.data.saved} page={page.data} onSaved={() => page.refetch()} />}
    </UnitFrame>
  )
}

function Editor({ page, onSaved }: { page: RegistrationTemplatePage; onSaved: () => Promise<unknown> }) {
  const t = useTranslations('registration.template')
  const { template, set, save, saving, problem } = useTemplate(page, onSaved)
  const { suggestions, commitment } = template
  const put = (next: readonly RegistrationSuggestion[]) => set({ ...template, suggestions: next })
  return (
    <div className="grid max-w-[860px] gap-6">
      <p>{t('lead')}</p>
      <Note>{page.isShipped ? t('shipped') : page.from ? t('from', { name: page.from }) : t('own', { version: page.saved })}</Note>
      <SectionHead level={2} aside={suggestions.length}>
        {t('suggestions')}
      </SectionHead>
      {suggestions.length === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      {suggestions.map((one, index) => (
        <SuggestionCard
          key={one.id}
          suggestion={one}
          number={index + 1}
          error={problem?.fields[`suggestions.${one.id}.what`] ?? null}
          onChange={(changed) => put(suggestions.with(index, changed))}
          onRemove={() => put(suggestions.toSpliced(index, 1))}
        />
      ))}
      <Button onPress={() => put([...suggestions, blank()])} icon={<Plus aria-hidden size={20} />}>
        {t('add')}
      </Button>
      <SectionHead level={2}>{t('commitments')}</SectionHead>
      <TextArea
        label={t('commitmentWithoutPost')}
        value={commitment.withoutPost}
        onChange={(withoutPost) => set({ ...template, commitment: { ...commitment, withoutPost } })}
        error={problem?.fields['template.commitment.withoutPost'] ?? null}
        rows={6}
        maxLength={4000}
      />
      <TextArea
        label={t('commitmentWithPost')}
        value={commitment.withPost}
        onChange={(withPost) => set({ ...template, commitment: { ...commitment, withPost } })}
        error={problem?.fields['template.commitment.withPost'] ?? null}
        rows={8}
        maxLength={4000}
      />
      {problem && <ErrorNotice title={problem.sentence} id={problem.errorId ?? undefined} />}
      <Button kind="primary" onPress={save} pending={saving} pendingText={t('saving')}>
        {t('save')}
      </Button>
    </div>
  )
}

function useTemplate({ unitId, saved, template }: RegistrationTemplatePage, onSaved: () => Promise<unknown>) {
  const api = useApi()
  const asWords = useProblem()
  const [edited, set] = useState({ suggestions: template.suggestions, commitment: template.commitment })
  const mutation = useMutation(api.registration.saveTemplate.mutationOptions({ onSuccess: onSaved }))
  const save = () => mutation.mutate({ unitId, saved, template: { ...edited, suggestions: [...edited.suggestions] } })
  return { template: edited, set, save, saving: mutation.isPending, problem: mutation.error ? asWords(mutation.error) : null }
}

/** randomUUID exists only on secure origins; a hall's own laptop may have none. */
const blank = (): RegistrationSuggestion => ({
  ...{ id: [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('') },
  ...{ cellType: null, hasPost: null, what: '', howOften: '', measure: '', topic: null, regulation: '' },
})
